// Method: one switch without a default, so that the compiler names a code that has no sentence; the file and its function
// are as long as there are codes for that.
// Reason: sentences written where a problem is found drift apart in tone and forget to say what to
// do.
//
// A sentence says what happened and ends with what to do. It is read after its place (「附件1.csv
// 第 12 行： …」) and must make sense without it.

#include "core/messages/messages_zh.hpp"

#include "core/roster/roster.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {

namespace {

constexpr int64_t kMaxShownChars = 40;
/// Paths of fields and lists of allowed words help only when they are complete.
constexpr int64_t kMaxShownPathChars = 200;
constexpr int64_t kNoLimit = -1;

constexpr std::string_view kSaveAnew =
    "请在 Excel 或 WPS 里打开它，另存为“CSV UTF-8（逗号分隔）”，再打开存好的文件；还是不行，请把它交给技术人员。";

/// What a user typed, fit for a sentence: one line, not endless.
std::string shown(std::string_view text, int64_t max_chars = kMaxShownChars) {
  std::string line;
  int64_t n_chars = 0;
  for (size_t pos = 0; pos < text.size(); ++n_chars) {
    if (n_chars == max_chars) return line + "…";
    const char32_t c = next_code_point(text, pos);
    append_utf8(line, c < 0x20 || c == 0x7F ? U' ' : c);
  }
  return line;
}

/// The arguments by position; one that a caller forgot is empty rather than a crash.
class Args {
 public:
  explicit Args(const std::vector<std::string>& args) : args_(args) {}
  std::string operator[](size_t i) const { return i < args_.size() ? shown(args_[i]) : ""; }
  /// $.rules.points[0] without the sign for the outermost object, which says nothing to a clerk.
  std::string path(size_t i) const {
    const std::string text = i < args_.size() ? shown(args_[i], kMaxShownPathChars) : "";
    if (text == "$") return "整个文件";
    return text.rfind("$.", 0) == 0 ? text.substr(2) : text;
  }
  /// Where the user has to find something in it.
  std::string long_text(size_t i) const { return i < args_.size() ? shown(args_[i], kMaxShownPathChars) : ""; }
  /// A list that is of use only when it is complete.
  std::string whole(size_t i) const { return i < args_.size() ? shown(args_[i], kNoLimit) : ""; }
  /// In Chinese quotes.
  std::string quoted(size_t i) const { return "“" + (*this)[i] + "”"; }
  bool has(size_t i) const { return i < args_.size() && !args_[i].empty(); }
  bool says(size_t i, std::string_view word) const {
    return i < args_.size() && args_[i].find(word) != std::string::npos;
  }

 private:
  const std::vector<std::string>& args_;
};

std::string spreadsheet_sentence(const Args& args) {
  const std::string what = "这是" + args[0] + "，不是 CSV 文件，没有读入。";
  if (args.says(0, "密码")) {
    return what +
           "请先在 Excel 或 WPS 里去掉密码，再另存为“CSV UTF-8（逗号分隔）”，然后打开存好的 CSV "
           "文件。";
  }
  if (args.says(0, "文档") || args.says(0, "WPS 文字")) {
    return what +
           "请把里面的表格复制到 Excel 或 WPS 表格，另存为“CSV UTF-8（逗号分隔）”，然后打开存好的 "
           "CSV 文件。";
  }
  return what +
         "请在 Excel 或 WPS 里打开它，点“文件”→“另存为”，类型选“CSV "
         "UTF-8（逗号分隔）”或“CSV（逗号分隔）”，"
         "然后打开存好的 CSV 文件。";
}

/// 「表头是：序号、单位」 or that there was none.
std::string header_as_read(const Args& args) { return args.has(0) ? "读到的表头是：" + args.long_text(0) + "。" : ""; }

constexpr const char* kMendNoData = "请在“数据”一步指定这一列，或停用、改正这条规则。";

/// 任务“月任务”要看上级采用，但各张表都没有这个数
std::string no_data(const Args& args, const char* what) {
  return what + args.quoted(1) + "要看" + args[2] + "，但各张表都没有这个数";
}

/// What is not known is met by nobody; a log that has none of it says 0.
const char* nobody_meets(const Args& args) { return args.has(3) ? "，各家都按没有算。" : "，所以没有哪家算符合。"; }

/// 第 3 行乙局（印 9，算 10）、…, from the seventh argument on.
std::string differing_rows(const Args& args) {
  constexpr size_t kFirst = 6, kPerRow = 4;
  std::string text;
  for (size_t i = kFirst; args.has(i); i += kPerRow)
    text += (i > kFirst ? "、" : "") + std::string("第 ") + args[i] + " 行" + args[i + 1] + "（印 " + args[i + 2] +
            "，算 " + args[i + 3] + "）";
  return text;
}

std::string printed_differs(const Args& args, const char* what) {
  std::string text =
      "表上印的" + std::string(what) + "与算出来的不一致（共比对 " + args[4] + " 家，有 " + args[3] + " 家不同）：";
  if (args.has(5))
    return text + "没有一家相同，" + args.quoted(0) + "印的是 " + args[1] + "，算出来是 " + args[2] +
           "。可能规则不是印表时用的那一套：按“" + args[5] +
           "”就都对得上。请在“计分”一步核对，那里也可以从表上的得分找细则。";
  return text + differing_rows(args) + "。以算出来的为准；如果印的才对，请检查计分规则和原表数字。";
}

std::string periods_overlap(const Args& args) {
  return args.quoted(3) + (args.has(2) && args[2] != "1" ? "等 " + args[2] + " 家" : std::string()) + "在" + args[0] +
         "的表里有数，在" + args[1] + "的表里也有，加在一起会重复。";
}

}  // namespace

std::string sentence_zh(Code code, const std::vector<std::string>& arguments) {
  const Args args(arguments);
  switch (code) {
    case Code::FileEmpty:
      return "文件是空的，里面没有任何内容。请确认选对了文件，或重新导出一次。";
    case Code::FileNotText:
      return "这是" + args[0] + "，不是文本表格，没有读入。请选择从 Excel 或 WPS 另存的 CSV 文件。";
    case Code::FileIsSpreadsheet:
      return spreadsheet_sentence(args);
    case Code::BytesUnreadable:
      return "单元格" + args.quoted(0) +
             "里有认不出的字，已用“\xEF\xBF\xBD”代替，其余照常读入。请在原表里改正这一格，再重新打"
             "开。";

    case Code::FileIsBig5:
      return "文字像是繁体的 Big5 编码，照现在的办法读出来全是乱码，没有读入。请在 Excel 或 WPS "
             "里打开它，核对文字无误后另存为“CSV "
             "UTF-8（逗号分隔）”，再打开存好的文件。";
    case Code::FileNotGiven:
      return "浏览器打不开这个文件：它可能已被移走、改名，或者正被别的程序占用。请确认它还在原处，关掉正在用它的程序，"
             "再打开"
             "一次。";
    case Code::FileTooLarge:
      return "这个文件有 " + args[0] +
             " MB，这台电脑的内存放不下，没有读入。请关掉不用的网页和程序再打开；还是不行，请按月份把它拆成几个文件，一"
             "次打"
             "开一个。";
    case Code::ReadingBroke:
      return "读这个文件时程序出错，没有读完；项目和别的文件没有受影响。" + std::string(kSaveAnew);
    case Code::ReadingStuck:
      return "读这个文件时很久没有进展，已经停下；项目和别的文件没有受影响。" + std::string(kSaveAnew);
    case Code::ReaderMissing:
      return "通报台里读文件的部分没有装入，这个文件没有读。请再打开一次；还是不行，请先保存项目，再按 F5 "
             "重新打开本页。";
    case Code::QuoteUnclosed:
      return "这里有一个英文双引号只有开头、没有结尾，已当作普通文字读入，没有丢行。请检查这一格，"
             "补上或删掉引号。";
    case Code::TextAfterQuote:
      return "引号结束后还有文字，已一并保留为" + args.quoted(0) + "。请看一眼这一格是否正确。";
    case Code::RowTooShort:
      return "这一行只有 " + args[0] + " 格，表头有 " + args[1] + " 格，缺的按空白处理。请检查是否漏填或错位。";
    case Code::RowTooLong:
      return "这一行有 " + args[0] + " 格，表头只有 " + args[1] + " 格，多出的没有计入。请检查是否多了逗号或错位。";
    case Code::NulInData:
      return "从这里起，文件里夹有空字符（看不见的字节 "
             "0），文件可能已损坏；文字仍照原样读入。请核对这附近的内容，"
             "或重新导出一次。";
    case Code::BlankRowsSkipped:
      return "从这里起共跳过了 " + args[0] + " 个空行，其余各行都已读入。如果那里本该有内容，请检查原表。";
    case Code::TableHasNoRows:
      return "表里没有数据行。请确认选对了文件，或补上数据后重新打开。";

    case Code::RowsInQuotes:
      return "这一格里有 " + args[0] + " 行，像是整行的数据被一个多余的英文双引号并成了一格（从" + args.quoted(1) +
             "起），其中的单位没有计入。请在原表里删掉这一格开头的引号和与它成对的那个，再重新打开。";
    case Code::SeparatorFound:
      return "这张表各格之间用的是" + args[0] + "，已照此分列。请看一眼各列是否对齐。";
    case Code::MoreOfKind:
      return args[1] + "还有 " + args[0] + " 处，没有一一列出。请先改正已列出的，再重新打开。";

    case Code::UnitColumnMissing:
      return "找不到写单位名称的一列。" + header_as_read(args) + "请点写单位的那一列的标签，选“单位”。";
    case Code::CountColumnMissing:
      return "这张表里没有数字，没有可计的条数。" + header_as_read(args) +
             "请确认选对了文件；若每行是一条信息，请加上“标题”一列。";
    case Code::ColumnsToPointOut:
      return "没有认出哪一列是单位、哪一列是数量，请点选；选定之前这张表一个数也没有计入。看着最像的是单位“" + args[0] +
             "”、数量“" + args[1] + "”：对就点“就按这两列”，不对请点列上的标签指定。";
    case Code::TargetsGiven:
      return args.quoted(0) + "像是各单位的任务数，没有计入条数。要在“计分”里列明完成情况，请点“用作任务”。";
    case Code::OtherTableBelow:
      return "从这一行起像是另一张表：表头和上面的不同，所以这 " + args[0] +
             " 行没有计入。请把它另存成一个文件，再添加进来。";
    case Code::PrintedOtherTimeDiffers:
      return "表上的“" + args[5] + "”与已读入各期算出来的不一致（共比对 " + args[4] + " 家，有 " + args[3] +
             " 家不同）：" + differing_rows(args) +
             "。这一栏没有计入；请核对以前各期的表是不是后来改过，或有没有漏读。";
    case Code::TableCutOff:
      return args.quoted(0) + "里有几张表，这张从这一行起，单独读入。请核对它的列和期间。";
    case Code::TableTurned:
      return "这张表的单位排在一行里，已把行和列对调来读，待确认。请核对后选定；不对的话点“不对调”，照原样读。";
    case Code::UnitsRepeated:
      return args.quoted(1) + "在这张表里有好几行（前一行在第 " + args[2] + " 行），这样的行共 " + args[0] +
             " 行，待确认：现在按“" + args[3] + "”算。请选定各行是相加，还是只取第一行。";
    case Code::CellsUncertain:
      if (!args.has(1))
        return args.quoted(0) +
               "这一行没有数字，待确认：各栏可能都是空的，也可能是名称断成了两行。请对照原文，在这一行填上。";
      return args.quoted(0) + "这一行印的“" + args.long_text(1) + "”分不清各是哪一栏的数，待确认：" +
             (args.has(3) ? "可能是" + args.whole(3) + "（共 " + args[2] + " 种）" +
                                "。定得下来的格已经读入，其余留空；请选定，或在这一行填上。"
                          : "怎么分都与合计对不上，各格都留空。请对照原文在这一行填上。");
    case Code::LinesNotRead:
      return "从这里起有 " + args[0] + " 行像是表格，但读不出哪些是一行，没有计入（" + args.quoted(1) +
             (args.says(0, "1") && args[0].size() == 1 ? "" : "等") +
             "）。请把原表复制到 Excel 或 WPS 里理成一行一家，再复制过来。";
    case Code::NoticeWithoutTable:
      return "这是一篇文字，里面没有找到各单位条数的表格，也没有“某单位几条”这样的话，没有读入。请打开带附件表格的通报"
             "，"
             "或只复制表格部分。";
    case Code::CountsSaid:
      return "这些数取自正文的 " + args[0] + " 句话，不是表格（如“" + args.long_text(1) +
             "”）。请对照“原句”一列核对，不对的请改正。";
    case Code::SaidDiffers:
      return "正文说" + (args.has(0) ? args.quoted(0) + "的" : std::string("合计的")) + args[1] + "是 " + args[2] +
             " 条，表中是 " + args[3] + " 条（原句：“" + args.long_text(4) +
             "”）。以表中的数为准；请核对是哪一处写错了。";
    case Code::SentenceOpen:
      return "这句话给没有点名的单位报了数，没有计入：“" + args.long_text(0) + "”。请把这些单位和条数补进表里。";
    case Code::PartsExceedWhole:
      return args.quoted(0) + "“其中”各列加起来是 " + args[1] + "，比总数 " + args[2] +
             " 还多，已照各列的数计入。请核对是哪一个写错了。";
    case Code::GroupCounted:
      return args.quoted(0) +
             "像是一组单位的名称，可它的数不是下面各行加起来的数，现在按一个单位计入了。它是小计还是一个单位，请在“数据"
             "”一步的"
             "“待确认”里选定。";
    case Code::RowsOfText:
      return "有 " + args[0] + " 行说明文字不是单位，没有当作数据（" + args.quoted(1) +
             (args.says(0, "1") && args[0].size() == 1 ? "" : "等") +
             "）。若其中有单位，请在那一行的单位栏只写单位名称。";
    case Code::ColumnUncertain:
      return "“" + args[0] + "”这一列待确认：表头和数字都说不准，现在按“" + args[1] + "”算" +
             (args.has(2) ? "（" + args[2] + "）" : "") +
             (args[3] == "0" ? "" : "，另有 " + args[3] + " 张表也是这样") +
             "。请在“数据”一步的“待确认”里选定，或点这一列的标签指定它的用处。";
    case Code::ItemsAllAdopted:
      return "没有一列写明采用了哪些，表名是“" + args[1] + "”，待确认：现在 " + args[0] +
             " 条都按采用的稿件算，报送数不从这张表来。请选定。";
    case Code::RowMayBePart:
      return args.quoted(0) + "紧接在" + args.quoted(1) + "的“其中”之后，这样的共 " + args[2] + " 行，待确认：现在按" +
             args[3] + "算。是各自的单位，还是也包含在" + args.quoted(1) + "里，请选定。";
    case Code::UnitOfTitle:
      return "表里没有“单位”一列，各行都按" + args.quoted(0) + "计入（表头上方或文件名写明）。不对的请在最后一列改正。";
    case Code::UnitNameOdd:
      return args.quoted(0) + "不像单位名，现在按一个单位计入，共 " + args[1] +
             " 行。请在“数据”一步改成真正的单位；不参加评比的，请在“单位”一步勾上“不参与评比”。";
    case Code::RowIsSum:
      return args.quoted(0) + "的数正好是第 " + args[1] + "—" + args[2] +
             " 行加起来的数，待确认：现在按一个单位计入。它是小计还是一个单位，请选定。";
    case Code::YearsTogether:
      return args[0] + "和" + args[1] + "都有，待确认：现在加在一起算。只算" + args[0] +
             "、别的年份留作对比的话，请点“只算”。";
    case Code::UnitsBlank:
      return "有 " + args[0] + " 行没有写单位，像是合并单元格，待确认：现在按上一行的单位计入，第一行算" +
             args.quoted(1) + "的。请选定；不是的话点“不计入”，再补上单位。";
    case Code::UnitEmpty:
      return "“单位”是空的，这一行没有计入。请补上单位，或删掉这一行。";
    case Code::NumberUnreadable:
      return "“" + args[1] + "”一栏的" + args.quoted(0) + "不是数字，这一行没有计入。请改成阿拉伯数字，例如 12。";
    case Code::NumberNegative:
      return "“" + args[1] + "”一栏的" + args.quoted(0) +
             "是负数，条数不能小于 0，这一行没有计入。请改正这个数；要扣分请在“计分”一步填写。";
    case Code::NumberNotWhole:
      return "“" + args[1] + "”一栏的" + args.quoted(0) +
             "不是整数，条数应是整数，这一行没有计入。请改正这个数，或把这一列指定为得分。";
    case Code::AdoptedExceedsSubmitted:
      return args.quoted(0) + "采用 " + args[1] + " 条，比报送的 " + args[2] +
             " 条还多，已照原数计入。请核对两个数是否填反或填错。";
    case Code::UnitRepeated:
      return args.quoted(0) + "在这张表里出现了两次（前一次在第 " + args[1] +
             " 行），后面这一行没有计入。请合并这两行，或删掉多余的一行。";
    case Code::RowTotalDiffers:
      return args.quoted(0) + "这一行印的合计是 " + args[1] + "，各栏加起来是 " + args[2] +
             "。以加起来的为准；请核对各栏数字和合计。";
    case Code::ColumnTotalDiffers:
      return "“" + args[0] + "”一栏印的合计是 " + args[1] + "，各行加起来是 " + args[2] +
             "。以加起来的为准；请核对是否漏行或填错。";
    case Code::PrintedScoreDiffers:
      return printed_differs(args, "得分");
    case Code::PrintedRankDiffers:
      return printed_differs(args, "名次");
    case Code::DateUnreadable:
      return "日期" + args.quoted(0) + "看不懂，这一行没有计入。请改成 2023-04-13 或 2023年4月13日 这样的写法。";
    case Code::DateNotReal:
      return "日期" + args.quoted(0) + "没有这一天，这一行没有计入。请改正日期。";
    case Code::DateYearUnlikely:
      return "日期" + args.quoted(0) + "的年份 " + args[1] + " 不对，这一行没有计入。请改正年份。";
    case Code::DateYearMissing:
      return "日期" + args.quoted(0) +
             "没有写年份，从表的期间和统计日期也看不出是哪一年，这一行没有计入。请写上年份，例如 2023年3月5日。";
    case Code::DateDayMissing:
      return "日期" + args.quoted(0) +
             "没有写日，不知道在不在统计日期之内，这一行没有计入。请写上日，或把统计日期改成整月。";
    case Code::DatesAsNumbers:
      return "日期一列有 " + args[0] + " 行是数字，第一个是" + args.quoted(1) + "，当作日期就是 " + args[2] +
             "，待确认：现在按日期计入。对就点“是日期”；不是日期请点“不是”，这些行就不计入。";
    case Code::ItemsOfOtherMonth:
      return "有 " + args[0] + " 条的日期不在这张表的期间“" + args[1] + "”里，第一条是 " + args[2] +
             "，已按各自的月份计入。请核对日期，或在“数据”里改这张表的期间。";
    case Code::TableWidened:
      return "这张表一行一个数，已并成一家单位一行：" + args[0] + " 行并成 " + args[1] +
             " 行（含表头）。并得不对的话，请把原表理成一家单位一行，再打开一次。";
    case Code::UnitsInOneCell:
      return args.quoted(0) + "像是几家单位写在一格里，现在按一家单位计入。要分开算，请把它们拆成几行。";
    case Code::RemarkNotUsed:
      if (args[0] == args[1])
        return args.quoted(0) + "这一栏里写的不只是名称，计数没有用到它。条数要改的，请直接改这一行的数。";
      return args.quoted(0) + "的备注写着" + args.quoted(1) + "，计数没有用到它。条数要改的，请直接改这一行的数。";
    case Code::RemarkSaysOtherwise:
      return "这一行写着" + args.quoted(0) +
             "，这一条现在照采用情况计入了。不该计入的，请把这一行的采用情况改成“未采用”，或删掉这一行。";
    case Code::StatusUnknown:
      return "看不懂" + args.quoted(0) + "是采用还是没有采用，这一条只计入报送。请改成“采用”“退稿”或“待定”。";
    case Code::NumberTooLarge:
      return "“" + args[1] + "”一栏的" + args.quoted(0) +
             "太大了，不像是条数，这一行没有计入。请检查是否多打了数字，或把别的编号当成了条数。";
    case Code::TotalNotChecked:
      return "“" + args[0] + "”一栏的合计没有核对，因为有 " + args[1] +
             " 行没有分栏数字。如需核对，请补上这些行的分栏数字。";
    case Code::TableTwice:
      return "这张表与" + args.quoted(0) + "内容相同，可能加了两遍，条数会重复计算。如果是重复的，请移除其中一份。";
    case Code::TableRevised:
      return "这张表与" + args.quoted(0) + "都是" + args[1] + "的，" + args[3] + " 家里有 " + args[2] +
             " 家两张表都有，现在加在一起计数。如果这张是改过的新表，请用它替换旧的；如果各计各的，请点“都计入”。";
    case Code::TableCopied:
      return "这张表与" + args.quoted(0) + "的数字完全相同，期间却不同（" + args[1] +
             "），可能是同一张表改了名字。如果是，请移除其中一份；如果两期真的一样，请点“都计入”。";
    case Code::TableIsSum:
      return (args.says(1, "1")
                  ? "这张表各单位的数与" + args.quoted(0) + "数出来的完全一样，像是同一批信息"
                  : "这张表各单位的数正好是另外 " + args[1] + " 张表（" + args[2] + "）加起来的和，像是汇总表") +
             "，现在加在一起计数，会重复。如果是，请移除这一份；如果各计各的，请点“都计入”。";
    case Code::AdoptionRateAbove:
      return (args.has(1) ? args[1] + "采用率" : std::string("采用率")) + "超过了 100%：" +
             (args.has(0) ? "合计 " + args[0] + (args.has(2) ? "，" : "") : "") + args.whole(2) +
             "。采用数不会比报送数多，请核对报送数和采用数。";
    case Code::ItemRepeated:
      return args.quoted(0) + "的" + args.quoted(1) + "与第 " + args[2] +
             " 行标题相同，采用或批示的情况也相同，两次都已计入。如果是重复登记，请删掉其中一行。";
    case Code::AdoptionsUnpaired:
      return "采用层级写了 " + args[0] + " 个，刊物写了 " + args[1] +
             " 个，不能一一对应，已按先后配对，缺的一边空着。请把两格写成同样多个，用顿号隔开。";
    case Code::ItemsOutsidePeriod:
      return "有 " + args[0] + " 行的日期不在统计期间（" +
             (!args.has(2)   ? args[1] + "起"
              : !args.has(1) ? args[2] + "止"
                             : args[1] + "至" + args[2]) +
             "）之内，没有计入，这是第一行。如果应当计入，请修改统计期间的起止日期或这些行的日期。";
    case Code::PeriodDayUnreadable:
      return "没有" + args.quoted(0) + "这一天，统计日期没有改。请写成 2023-01-31、2023.1.31 或 2023年1月31日。";
    case Code::PeriodEndsEarly:
      return "止日 " + args[1] + " 早于起日 " + args[0] + "，统计日期没有改。请改其中一个。";

    case Code::UnitNotInRoster:
      return "名录里没有" + args.quoted(0) +
             (args.has(1) && args[1] != "1" ? "，从这一行起的 " + args[1] + " 行没有计入。"
                                            : std::string("，这一行没有计入。")) +
             "请在“单位”一步把它加进名录，或设为某个单位的别名。";
    case Code::NamesNotCompared:
      return "各表里一共有 " + args[0] + " 个名称，超过 " + args[1] +
             " 个，没有逐个比对哪些像是同一家。请先核对“单位”一列是不是认对了，或准备一份名录。";
    case Code::NamesAlike:
      return "有 " + args[0] + " 个名称像是别的单位的另一种写法，待确认，现在还没有归并：" + args.whole(2) +
             "。请到“单位”一步逐个回答是不是同一家" +
             (args.says(1, "0") && args[1].size() == 1 ? "" : "，其中有把握的 " + args[1] + " 个可以一起采用") + "。";
    case Code::UnitByAlias:
      return args.quoted(0) + "按" + args.quoted(1) + "计入。如果不是同一个单位，请在“单位”一步修改别名。";
    case Code::UnitAbsent:
      return "名录里的" + args.quoted(0) +
             "在所有表里都没有出现，各项按 0 "
             "计。请确认它确实没有报送，或检查表里是否用了别的名称。";
    case Code::RosterNameRepeated:
      return "名录里" + args.quoted(0) + "出现了不止一次，只用第一次出现的那一个。请删掉多余的，或改成不同的名称。";
    case Code::RosterAliasClash:
      return "别名" + args.quoted(0) + "同时指向" + args.quoted(1) + "和" + args.quoted(2) +
             "，没法判断是哪一家。请只留给其中一家。";
    case Code::RosterNameEmpty:
      return "名录的这一行没有单位名称，没有读入。请补上单位，或删掉这一行。";
    case Code::RosterFlagUnreadable:
      return "“" + args[1] + "”一栏的" + args.quoted(0) + "看不懂，按“否”处理。请填“是”或“否”。";

    case Code::UnitsAbsent:
      return args[0] + "的表里没有这 " + args[1] + " 家：" + args.whole(2) +
             "。不知道它们报送了几条，所以没有列入零报送，也不参加比较。确实没有报送的，请点“计为 "
             "0”；漏了的，请补上数据或改正名称。";
    case Code::AbsentAsZero:
      return args[0] + "的表里没有这 " + args[1] + " 家：" + args.whole(2) +
             "。已按您的选择计为 0。如果不对，请点“不计为 0”。";
    case Code::PeriodsOverlap:
      return periods_overlap(args) + "待确认：现在按“" + args[4] + "”算。请选定用哪些表。";
    case Code::PeriodsSettled:
      return periods_overlap(args) + "已按您的选择“" + args[4] + "”算。如果不对，请改选。";
    case Code::PeriodOfTitleDiffers:
      return "文件名写的是" + args[0] + "，表的标题写的是" + args[1] +
             "，现在按文件名算。请核对；不对的话在“数据”一步改期间。";
    case Code::OverlapLeftOut:
      return "从这一行起有 " + args[0] + " 行没有计入，因为" + args[1] +
             "与别的表期间重叠，加在一起会重复。要计入请在“问题”里改选用哪些表。";
    case Code::ComparedUnitsDiffer:
      return args[0] + "只比两期都有的 " + args[1] + " 家，另 " + args[2] + " 家缺一期的数，没有参加比较：" +
             args.whole(3) + "。请补上缺的数据，或在“问题”里把未出现的计为 0。";
    case Code::PointsOverflow:
      return args.quoted(0) + "的得分大得超出了范围，已按 0 分处理。请检查分值和条数是否填错。";
    case Code::ListUnitUnknown:
      return "名单" + args.quoted(0) + "里手工填写的" + args.quoted(1) +
             "不在名录中，这一项没有起作用。请改成名录里的名称，或把它加进名录。";
    case Code::RuleGroupUnknown:
      return "名单" + args.quoted(0) + "的条件用到分组" + args.quoted(1) +
             "，但没有单位属于这个分组，这一条没有起作用。请检查分组名称。";
    case Code::RuleLevelUnknown:
      return "计分规则里的" + args.quoted(0) +
             "在数据里没有出现，没有因此得分的单位。如果本期确实没有，可以不管；否则请检查层级或栏"
             "目的名称。";
    case Code::ListUnknown:
      return "有给名单" + args.quoted(0) +
             "的人工增减或排序，但计分规则里没有这个名单，这些改动没有起作用。请把名单改回原名，或重新增"
             "减。";
    case Code::RulePartUnknown:
      return "规则" + args.quoted(0) + "的分计入分项" + args.quoted(1) +
             "，但细则里没有这个分项，这些分直接计入了总分。请补上分项，或改正名称。";
    case Code::ConditionNeedsScore:
      return "规则" + args.quoted(0) +
             "的条件要看得分或名次，而得分要等这条规则算完才有，所以没有起作用。请改看条数、采用率或零报"
             "送期数。";
    case Code::ManualUnitUnknown:
      return "人工评分" + args.quoted(0) + "里的" + args.quoted(1) +
             "不在名录中，这一项没有计入。请改成名录里的名称，或把它加进名录。";
    case Code::ManualRuleUnknown:
      return "给" + args.quoted(1) + "的人工评分" + args.quoted(0) +
             "在细则里没有对应的项目，没有计入。请在细则里补上这个项目，或去掉这一项。";
    case Code::ManualOutOfRange:
      return "给" + args.quoted(1) + "的人工评分" + args.quoted(0) + "填了 " + args[2] + " 分，超出了 " + args[3] +
             " 至 " + args[4] + " 分的范围，没有计入。请改到范围以内。";
    case Code::ScoreReadyMade:
      return args[0] + " 家的得分直接取自原表，不能由条数重新算出。请以原表为准核对。";
    case Code::QuotaPeriodUnknown:
      return "任务" + args.quoted(0) + "要按日历核对，但从期间名称" + args.quoted(1) +
             "看不出是哪一段，只好把它当作一期。请把期间改成“7月”“三季度”这样的名称。";
    case Code::ItemsNotCounted:
      return "按计数规则，有 " + args[1] + " 家共 " + args[0] + " 条没有计数。各家不计的条数在得分说明里，请核对。";
    case Code::ListTieAtLine:
      return "名单" + args.quoted(0) + "的最后一名有并列：" + args.long_text(1) +
             "，都没有列入。请在名单里把要列入的加上。";
    case Code::VetoMet:
      return "符合一票否决" + args.quoted(0) + "的有：" + args.long_text(1) +
             "。后果已按细则处理，请核实情况是否属实。";

    case Code::PointsWithoutData:
      return no_data(args, "规则") + "，这条规则没有给谁计分。" + kMendNoData;
    case Code::ScoresWithoutData:
      return "没有一条计分规则在表里找到数据，得分都不是算出来的，通报里不写得分。请在“数据”一步指定条数的列，或换一套"
             "细则。";
    case Code::QuotaWithoutData:
      return no_data(args, "任务") + "，各家都按完成 0 条算。" + kMendNoData;
    case Code::ConvertWithoutData:
      return no_data(args, "计数规则") + "，所以没有折算。" + kMendNoData;
    case Code::ItemsConverted:
      return "按计数规则，有 " + args[2] + " 家共 " + args[0] + " 条折算成 " + args[1] +
             " 条。各家的折算在得分说明里，请核对。";
    case Code::ConvertIntoItself:
      return "计数规则" + args.quoted(0) + "起不了作用，因为" +
             (args[1].empty() ? "没有填折成哪一类。请填上栏目或刊物，或删掉这条规则。"
                              : "这些信息本来就是要折成的那一类。请改正对象或折成的类别，或删掉这条规则。");
    case Code::ScoreUnreadable:
      return args.quoted(0) + "印的得分" + args.quoted(1) +
             "认不出是多少，不当 0 分算，这一家暂不排名次。请在“数据”一步把这一格改成数字，没有得分就清空。";
    case Code::PeopleMissing:
      return "得分要除以人数，但有 " + args[0] + " 家没有人数：" + args.long_text(1) +
             "。没有人数就没有人均得分，不排名次。请在“单位”一步点这一家，填上“人数”，或打开有“人数”一列的名录。";
    case Code::RosterPeopleUnreadable:
      return args.quoted(1) + "一列的" + args.quoted(0) + "不能当人数，这一家按没有人数算。请填 1 到 " +
             std::to_string(kMaxPeople) + " 的整数，不知道就空着。";
    case Code::QuotaTargetUnknown:
      return "任务" + args.quoted(1) +
             (args[2].empty() ? "另定的任务数没有填给谁，"
                              : "给" + args.quoted(2) + "另定了任务数，但没有这个单位或分组，") +
             "所以没有用上。请填单位的全称或分组的名称，或删掉这一行。";
    case Code::ConditionWithoutData:
      return no_data(args, "条件") + nobody_meets(args) + kMendNoData;
    case Code::VetoWithoutData:
      return no_data(args, "一票否决") + nobody_meets(args) + kMendNoData;
    case Code::LimitWithoutData:
      return no_data(args, "计数规则") + "，所以没有限制。" + kMendNoData;
    case Code::RankKeyWithoutData:
      return no_data(args, "排名依据") + "，各家在这一项上都一样。" + kMendNoData;
    case Code::ListWithoutData:
      return no_data(args, "名单") + nobody_meets(args) + kMendNoData;

    case Code::RuleUnreachable:
      return "规则" + args.quoted(0) + "起不了作用，因为它的信息都先按" + args.quoted(1) +
             "处理了。请删掉或停用其中一条，或把条件写得不同。";
    case Code::RuleRepeated:
      return "另加分的规则" + args.quoted(0) + "有完全相同的两条，分会加两次。如果是重复的，请删掉一条。";
    case Code::RulesOverlap:
      return "一条信息可能同时符合" + args.quoted(0) + "和" + args.quoted(1) +
             "两条规则，现在按排在前面的一条计分。如果不是这个意思，请调整次序，或为这样的信息单写一条。";
    case Code::MultiplyWithoutPoints:
      return "乘系数的规则" + args.quoted(0) +
             "起不了作用，因为没有规则给这样的信息计分。请补上计分的规则，或改正条件。";
    case Code::QuotaWithoutItems:
      return "任务" + args.quoted(0) + "没有任务数。请填上条数，或给分组、单位定任务。";
    case Code::QuotaWithoutPoints:
      return "任务" + args.quoted(0) + "没有分值，完成与否都不影响得分。请填上分值，或改为“只列明”。";
    case Code::QuotaPointsNegative:
      return "任务" + args.quoted(0) + "的分值是 " + args[1] +
             "，加分扣分会反过来。请填正数，由任务的办法决定是加是扣。";
    case Code::QuotaCapMissing:
      return "任务" + args.quoted(0) + "应当封顶，却没有填最多计几分。请填上封顶分。";
    case Code::ConditionWithoutPoints:
      return "条件" + args.quoted(0) + "加扣 0 分，起不了作用。请填上分值，或停用这一条。";
    case Code::ManualRangeReversed:
      return "人工评分" + args.quoted(0) + "的范围是 " + args[1] + " 至 " + args[2] +
             " 分，最低比最高还大，填什么分都会超出范围。请把两头换过来（扣分是负数：扣 100 分比扣 50 分低）。";
    case Code::RuleNameRepeated:
      return "有不止一个" + args[1] + "叫" + args.quoted(0) + "，按名称只能找到第一个。请改成不同的名称。";
    case Code::PartUnused:
      return "分项" + args.quoted(0) + "没有任何规则计分，也没有基础分，始终是 0 分。请让规则计入它，或删掉它。";
    case Code::MeasurePartUnknown:
      return args.quoted(0) + "要看分项" + args.quoted(1) + "的得分，但细则里没有这个分项。请补上分项，或改看别的。";
    case Code::FloorAboveCap:
      return args.quoted(0) + "的最低分 " + args[1] + " 比最高分 " + args[2] + " 还大。请改正其中一个。";
    case Code::ListWithoutCriteria:
      return "名单" + args.quoted(0) + "没有条件，只会有人工加入的单位。请补上条件，或停用这个名单。";
    case Code::ListPlaceWrong:
      return "名单" + args.quoted(0) + "按名次取单位，但填的是 " + args[1] + "。请填 1 或更大的整数。";
    case Code::ListPlacesReversed:
      return "名单" + args.quoted(0) + "取第 " + args[1] + " 至 " + args[2] +
             " 名，后一个名次比前一个还小，不会有单位。请把两头换过来。";
    case Code::ListLineRepeated:
      return "名单" + args.quoted(0) + "里" + args.quoted(1) + "写了两次。请删掉一个，或改成不同的条件。";
    case Code::ListLineImpossible:
      return "名单" + args.quoted(0) + "的条件" + args.quoted(1) + "不可能同时满足，不会有单位。请改正其中的数。";
    case Code::ListConditionByPlace:
      return "名单" + args.quoted(0) + "的“且”条件要看名次，起不了作用。请改看条数、得分或采用率。";
    case Code::VetoWithoutEffect:
      return "一票否决" + args.quoted(0) +
             "没有选任何后果，符合了也没有变化。请选得分按零分计、不参加排名或取消评先资格，或停用这一条。";
    case Code::WeightsNotWhole:
      return "分项" + args.quoted(0) + "的权重是 " + args[1] +
             "，加起来不是 1。如果是各占一部分，请改成合计 1（100%）。";

    case Code::FigureDiffers:
      return args.quoted(0) + "填的是 " + args[1] + "，按表格算出来是 " + args[2] +
             "。请核对后改成一致，或在备注里写明为什么不同。";
    case Code::SumDiffers:
      return "数字对不上：" + args[0] + "，一边是 " + args[1] + "，另一边是 " + args[2] + "。请核对这几个数。";
    case Code::FactUnknown:
      return "通报的" + args.quoted(1) + "里用到" + args.quoted(0) +
             "，但没有这一项数据，文中照原样留着这个名称。请检查名称，或补上这项数据。";
    case Code::FigureUnreadable:
      if (!args.has(1)) return "另填的" + args.quoted(0) + "还没有内容。请填上数字，或删掉这一项。";
      return args.quoted(0) + "里的" + args.quoted(1) +
             "读不成数，没有参加计算。请填阿拉伯数字，例如 "
             "2000；算式里请用已有的名称，运算符号两边留"
             "空格。";
    case Code::AnnexGroupUnknown:
      return "通报的" + args.quoted(0) + "要列分组" + args.quoted(1) +
             "，但没有考核单位属于这个分组，表里没有它的行。请在“通报”的“附件”里改选分组，或在“单位”里改正分组名称。";
    case Code::AnnexPeriodUnknown:
      return "通报的" + args.quoted(0) + "是" + args.quoted(1) +
             "的表，但本期没有这个期间，表里没有数。请在“通报”的“附件”里改选期间，或补上这个期间的数据。";
    case Code::AnnexPrintedMissing:
      return "通报的" + args.quoted(0) + "要照印原表的" + args.quoted(1) +
             "，但读入的表里没有这一栏，现在是空的。请核对原表的表头，或在“通报”里去掉这一列。";
    case Code::AnnexCumulativeOpen:
      return "通报的" + args.quoted(0) + "里" + args.quoted(1) +
             "是累计数，但数据里没有从1月起的全部月份，现在只有这一期的数。请补上前几个月的表；期间名称请写明月份或季度"
             "，"
             "例如“3月”。";
    case Code::LetterListWrong:
      return args.quoted(0) + "要给" + args.quoted(1) + "每家一份，但" + args.quoted(1) +
             "不是名单，没有制出。请在“通报”里给它改选一个名单，或改成合成一份。";

    case Code::JsonInvalid:
      return "文件读不懂：" + args[0] + "。请确认选的是通报台保存的文件；如果改动过，请用原来的那一份。";
    case Code::JsonTooDeep:
      return "文件在 " + args.path(0) + " 处嵌套太深，不像是通报台保存的文件，没有打开。请换用原来的文件。";
    case Code::JsonDuplicateKey:
      return "文件里 " + args.path(0) + " 写了两次，没法判断用哪一个，没有打开。请删掉其中一个，或换用原来的文件。";
    case Code::JsonBadUtf8:
      return "文件里有不是 UTF-8 "
             "的字节，可能已损坏，或用别的编码另存过，没有打开。请换用原来的文件，或另存为 UTF-8。";
    case Code::JsonNumberTooLarge:
      return "文件里 " + args.path(0) + " 的数字太大，没法准确表示，没有打开。请改正这个数，或换用原来的文件。";
    case Code::JsonFieldMissing:
      return "文件里缺少 " + args.path(0) + " 这一项，没有打开。请补上，或换用通报台保存的文件。";
    case Code::JsonFieldWrong:
      return "文件里 " + args.path(0) + " 的内容不对，这里应该是" + args.path(1) + "，没有打开。请改正后再打开。";
    case Code::ProjectVersionUnknown:
      return "这个文件的格式版本是 " + args[0] + "，本程序不认识，没有打开。请用更新的通报台打开。";
    case Code::JsonFieldUnknown:
      return "文件里有不认识的一项 " + args.path(0) + "，为免丢失内容，没有打开。请检查拼写，或用更新的通报台打开。";
    case Code::OneAtATime:
      return "一次只能用一个" + args[0] + "，已用" + args.quoted(1) + "，这一个没有打开。需要它时，请单独打开。";
    case Code::UnitNameTaken:
      return (args.has(1) ? args.quoted(0) + "已经是" + args.quoted(1) + "的名称或别名"
                          : args.quoted(0) + "已经是一个分组的名称") +
             "，没有改名。请换一个名称；如果本来是同一家，请在那一家的资料里加别名。";
    case Code::ProjectTooLarge:
      return "数据太多，这个项目存不成文件，也不会自动保存（项目文件最多 " + args[0] + " MB、" + args[1] +
             " 万格）。统计、排名和导出照常能用；要保存，请去掉暂时不用的数据文件，或删掉表里不用的列再打开。";
  }
  return "";
}

std::string place_zh(const Place& place) {
  std::string text = place.file;
  if (place.row > 0) {
    if (!text.empty()) text += ' ';
    text += "第 " + std::to_string(place.row) + " 行";
  }
  if (place.column > 0) {
    if (place.row == 0 && !text.empty()) text += ' ';
    text += "第 " + std::to_string(place.column) + " 列";
  }
  return text;
}

namespace {

std::string with_place(const Place& place, const std::string& sentence) {
  const std::string where = place_zh(place);
  return where.empty() ? sentence : where + "：" + sentence;
}

}  // namespace

std::string message_zh(const Diagnostic& diagnostic) {
  return with_place(diagnostic.place, sentence_zh(diagnostic.code, diagnostic.args));
}

std::string message_zh(const Error& error) { return with_place(error.place, sentence_zh(error.code, error.args)); }

}  // namespace tongbao::core
