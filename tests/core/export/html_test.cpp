// Tables for spreadsheets and the notice for paper.

#include "core/export/html.hpp"

#include <doctest.h>

using namespace tongbao::core;

TEST_CASE("a table for the clipboard: what a spreadsheet would change is marked as text") {
  OutTable table;
  table.title = "排名";
  table.headers = {"名次", "单位", "得分", "算式"};
  table.rows = {{{"1", true}, {"甲 & <乙>\"局\"", false}, {"180", true}, {"36×5", false}},
                {{"2", true}, {"000123", false}, {"-5", true}, {"", false}},
                {{"3", true}, {"=1+1", false}, {"0.5", true}, {"12.5%", false}},
                {{"4", true}, {"3月5日", false}, {}, {"1-2", false}}};
  CHECK(table_html(table) ==
        "<table><thead><tr><th>名次</th><th>单位</th><th>得分</th><th>算式</th></tr></thead><tbody>"
        "<tr><td>1</td><td>甲 &amp; &lt;乙&gt;\"局\"</td><td>180</td><td>36×5</td></tr>"
        "<tr><td>2</td><td style='mso-number-format:\"\\@\"'>000123</td><td>-5</td><td></td></tr>"
        "<tr><td>3</td><td>'=1+1</td><td>0.5</td><td>12.5%</td></tr>"
        "<tr><td>4</td><td style='mso-number-format:\"\\@\"'>3月5日</td><td></td>"
        "<td style='mso-number-format:\"\\@\"'>1-2</td></tr></tbody></table>");
  CHECK(table_tsv(table) ==
        "名次\t单位\t得分\t算式\r\n1\t\"甲 & <乙>\"\"局\"\"\"\t180\t36×5\r\n2\t000123\t-5\t\r\n"
        "3\t'=1+1\t0.5\t12.5%\r\n4\t3月5日\t\t1-2\r\n");
}

TEST_CASE("the notice for paper: parts by class, annexes with their tables, no markup from texts") {
  Notice notice;
  notice.blocks = {{BlockKind::Title, "关于<一季度>的通报", {}, -1},
                   {BlockKind::Heading, "一、基本情况", {}, 0},
                   {BlockKind::Paragraph, "共 5 条\n其中 3 条", {}, 0},
                   {BlockKind::Date, "2023年4月13日", {}, -1}};
  OutTable annex;
  annex.title = "排名表";
  annex.headers = {"单位"};
  annex.rows = {{{"=甲局", false}}, {{"000123", false}}};
  annex.notes = {"按名录。"};
  notice.annexes = {annex};
  CHECK(notice_html(notice) ==
        "<h1 class=\"title\">关于&lt;一季度&gt;的通报</h1><h2 class=\"heading\">一、基本情况</h2>"
        "<p class=\"paragraph\">共 5 条<br>其中 3 条</p><p class=\"signature\">2023年4月13日</p>"
        "<section class=\"annex\"><p class=\"annex-label\">附件</p><h2 "
        "class=\"annex-title\">排名表</h2>"
        "<table><thead><tr><th>单位</th></tr></thead><tbody><tr><td>=甲局</td></tr>"
        "<tr><td>000123</td></tr></tbody></table><p class=\"note\">注：按名录。</p></section>");
}
