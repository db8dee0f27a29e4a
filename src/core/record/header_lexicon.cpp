// Lists of words by class. Beside a plain word its compounds are listed only where their meaning is not that of
// their parts: 采用情况 is a state, 情况 alone says nothing.

#include "core/record/header_lexicon.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/parse_period.hpp"
#include "core/text/utf8.hpp"

namespace tongbao::core {
namespace {

struct Entry {
  std::string_view text;
  WordClass word_class;
  std::string_view name = {};
};

struct Words {
  WordClass word_class;
  std::string_view texts;  // with spaces between
};

/// Words that are what they are called, or need no name.
constexpr Words kWords[] = {
    {WordClass::Neutral,
     "全省 全市 全县 全区 全县市 工作 业务 人民 政务 政府 的 被 已 经 各 及 和 与 或 其中 有效 统计 统计表 "
     "以上 及以上 每 获 获得 得到 肯定性 门户 公众 有关 所属 第 中 共 本项 全部 完成 实际 真实 政务信息公开工作"},
    {WordClass::Items, "信息 稿件 稿 情报"},
    {WordClass::ThisTime, "本月 本期 当月 本季 本季度 当季 当季度 当期 本次 本周 本旬 本期累计 本月累计 本季度累计"},
    {WordClass::PreviousTime, "上月 上期 上季 上季度 上周 上次 上个月 上一月 上一期 上一季度 前期 前月"},
    {WordClass::LastYear, "上年 去年 上年度 去年同期 上年同期 同期 上年同月 去年同月 上年同季"},
    {WordClass::CumulativeTime,
     "累计 累积 本年 当年 今年 全年 年度 年累计 本年累计 年度累计 历史 总累计 当年累计 今年累计 全年累计 "
     "累 年内 至今 年初以来 历年"},
    {WordClass::NamedTime, "昨日 昨天 今日 今天 年初 比年初 期末 期初 月末"},
    {WordClass::Carrier,
     "微信 微博 客户端 公众号 微信公众号 抖音 手机报 快报 简报 情况与交流 要情 摘报 专报 专刊 日报 内参 "
     "新媒体 今日头条 头条 报纸 电视 电视台 广播 电台 杂志 每日要情 每日信息 快讯 信息快报 政务微博 "
     "政务微信 政务新媒体 两微一端 一把手手机报 呈阅件 党报 党刊 短视频 app 小程序 政协信息 社情民意 "
     "学习强国 政务信息专报 晚报 早报 人民网 新华网 光明网 央视网 央广网 中国网 中新网 求是网 凤凰网 中国政府网 "
     "新华社 中新社 央视 人民日报 光明日报 经济日报 农民日报 法治日报 法制日报"},
    {WordClass::Category,
     "图片 图片新闻 图片信息 政务信息 动态 工作动态 动态信息 视频 新闻 要闻 今日要闻 政务要闻 简讯 "
     "交通信息 专题 交流 问题线索 专项动态 先进集体 提案信息 部门动态 乡镇动态 区县动态 专题信息 网络信息 "
     "一句话信息 一句话新闻 调研 调研信息 工作信息 综合 综合信息 独编 声像 文字 照片 信息公开 政策解读 "
     "回应关切 公示公告 通知公告 新农村建设 信息化动态 经验 经验信息 经验做法 紧急信息 问题类信息 问题 "
     "建议 建议类信息 文章 图文 音频 短讯 预警信息 每日动态 重点信息 亮点 特色 舆情 舆情信息 一般 一般信息 "
     "重要 重要信息 头版 头版头条 深度 评论文章 廉政信息 民生 党建 党建信息"},
    {WordClass::Site,
     "政府网 政府网站 政府门户网站 门户网站 市网 县网 区网 省网 市政府网 市政府网站 市政府门户网站 "
     "县政府网 县政府网站 县政府门户网站 区政府网 区政府网站 区政府门户网站 省政府网 省政府网站 "
     "省政府门户网站 网站 网 政务网 信息网 门户网 政务网站 官网 网站群 内网 外网"},
    {WordClass::Submitted,
     "报送 上报 投稿 来稿 提交 报来 提报 供稿 送稿 报稿 收稿 报 采集 申报 报备 推送 报送信息 上送 实报 实报送 实际报送 "
     "实上报"},
    {WordClass::Adopted,
     "采用 用 采纳 发布 公开 录用 录取 刊发 刊登 刊用 上网 上稿 发稿 采编 采 见报 用稿 登载 刊载 采用稿件 "
     "宣传报道 报道 采稿 发表 通过 过稿 采信 入选 刊出 转发采用"},
    {WordClass::Rejected,
     "退稿 未采用 未采纳 不采用 未发布 退回 驳回 未通过 未录用 不公开 不予公开 未刊发 未被采用 重复材料 "
     "不通过 弃用 不予采用 不予录用 不予刊发 未予采用 不采纳 不录用 未上网 未见报"},
    {WordClass::Pending,
     "待定 待审 在审 待审核 审核中 待处理 待回访 待办 在办 未办结 待采用 "
     "拟采用 拟录用 拟刊发 拟发布 待录用 待刊发 待发布"},
    {WordClass::Endorsed, "批示 领导批示 肯定性批示 圈阅"},
    {WordClass::Count, "数 数量 条数 篇数 件数 个数 数目 条 篇 件 量 次数 总条 起数 期数"},
    {WordClass::Total, "总数 总量 合计 总计 小计 共计 总条数 总篇数 总件数 总 累总 汇总 合计数 总和 全部合计"},
    {WordClass::Target,
     "任务 任务数 目标 目标值 指标 定额 计划 基数 应报 应报送 应上报 应完成 规定 下达 最低 标准数 考核数 "
     "应采用 指标数 目标数 目标任务 年任务 月任务 分配 应发布 应报数"},
    {WordClass::Rate, "率 占比 比例 比重 百分比 % 比率 百分率 占"},
    {WordClass::Score,
     "得分 积分 分值 计分 总分 分数 评分 分 累分 绩效分 成绩 总成绩 总得分 考核分 考评分 折算分 赋分 记分 "
     "打分"},
    {WordClass::PartScore, "加分 扣分 减分 附加分 基础分 奖分 罚分"},
    {WordClass::Rank, "原排名 原名次 排名 名次 位次 排序 位列 排位 名列"},
    {WordClass::Difference,
     "增减 增减数 变化 增长 增幅 升降 减少 增加 降幅 升幅 变动 差额 差距 涨跌 增减幅 增减值 进退 升降位次 "
     "相差 差"},
    {WordClass::Average, "平均 人均 日均 月均 均值 平均数 平均值 周均 篇均 户均"},
    {WordClass::Duration, "时长 时效 用时"},
    {WordClass::Other,
     "未上报 未报送 未报 未投稿 欠报 缺报 人数 人次 在职人数 编制 编制数 在编 在职 在编在岗 在岗 字 字数 "
     "稿酬 稿费 金额 阅读 点赞 点击 访问 浏览 粉丝 评论 分享 频次 家数 单位数 部门数 元 万元 费 费用 奖金 "
     "款 收藏 播放 曝光 转发量 转发数 转发次数 阅读数 下载 天数 份数 指标值 数据项 页数 版数 电话数 户数 "
     "天 人 家 阅读量 关注 里程"},
    {WordClass::OtherMatter,
     "约稿 会议 办结 满意 立案 接收 受理 转送 答复 信访 回访 交办 转办 争议 举报 通报 报告 提案 处置 问责 "
     "谈话 获奖 荣誉 奖励 服务 工单 审结 审核 核实 实施 申请 采购 线索 参与"},
    {WordClass::Serial,
     "序号 编号 序 号 no no. id 代码 编码 文号 字号 发文字号 统一社会信用代码 信用代码 组织机构代码 编次 "
     "流水号 行号 版面号 主键 索引号"},
    {WordClass::Unit,
     "单位 单位名称 单位全称 部门 部门名称 机构 机构名称 科室 科室名称 县市区 县区 区县 处室 乡镇 乡镇街道 "
     "镇街 镇办 街道 名称 供稿人 组织 院所 来稿单位 报送单位 供稿单位 信息员单位 考评对象 考核对象 "
     "被考核单位 单位项目 填报单位 供稿部门 责任单位 镇乡 乡镇办 街镇 县(市区) 县(市、区) "
     "学校 学校名称 医院 社区 行政村 企业 企业名称"},
    {WordClass::Group, "分组 组别 单位类别 单位类型 机构类型 单位分类 单位性质 归口 系统 片区 序列 组 单位属性"},
    {WordClass::Period,
     "月份 年份 统计年份 所属年份 月度 统计期间 期间 季度 时期 届次 届次名称 期别 周期 统计月份 统计周期 年月 所属月份 "
     "期次"},
    {WordClass::Date, "日期 时间 年月日 日 刊发日 截止日"},
    {WordClass::Title,
     "标题 题目 题名 稿件名称 信息名称 信息标题 稿件标题 信息内容 内容 篇名 文章标题 文章名称 主题 "
     "信息题目 稿件题目"},
    {WordClass::CategoryField,
     "栏目 类别 类型 分类 频道 栏目名称 信息类别 信息类型 所属栏目 材料类型 采用类别 种类 信息种类 体裁 "
     "稿件类型 稿件类别 项目 属性 分布 一级指标 二级指标 三级指标 产出指标 绩效指标 班次"},
    {WordClass::LevelField, "层级 级别 等级 采用级别 采用层级 层次"},
    {WordClass::CarrierField,
     "采用网站 发布网站 刊发网站 录用网站 采用渠道 刊物 载体 平台 媒体 渠道 版面 刊物名称 载体名称 媒体名称 采用刊物 "
     "采用载体 发布载体 刊登载体 "
     "刊发载体 刊登刊物 刊发刊物 采用平台 发布平台 发布渠道 传播渠道 媒体产品 刊名 报刊"},
    {WordClass::AuthorRole, "署名 角色 主办联合 主办/联合 主协办 主办协办 署名情况 岗位 职务 身份"},
    {WordClass::Status, "是否 有无 与否 情况 状态 结果 否"},
    {WordClass::Person,
     "姓名 人员 员 负责人 责任人 联系人 者 作者 信息员 填报人 记者 提交者 用户名 用户名称 登录名 上报员 "
     "报送人 投稿人 审核人 批示人 接收人 操作人 撰稿人 起草人 编辑 签发人 经办人 分管领导 员工 录入人 "
     "采编人 提交人 审批人 编审"},
    {WordClass::Remark,
     "来源 数据来源 稿件来源 信息来源 备注 说明 原因 电话 手机 邮箱 地址 链接 网址 邮编 意见 传真 性质 "
     "标准 评语 公文 链接地址 联系电话 手机号 办公电话 截图 佐证 依据 附件 标识 操作 查看 图表 计量单位 "
     "主管单位 上级主管单位 主管部门 用途 规格 微信号 座机"},
};

/// Words that are called something else.
constexpr Entry kNamed[] = {
    {"本级", WordClass::Level, "本级"},
    {"上级", WordClass::Level, "上级"},
    {"上级单位", WordClass::Level, "上级"},
    {"上级部门", WordClass::Level, "上级"},
    {"中央", WordClass::Level, "中央"},
    {"国家级", WordClass::Level, "中央"},
    {"国家", WordClass::Level, "中央"},
    {"国办", WordClass::Level, "中央"},
    {"中国政府网", WordClass::Level, "中央"},
    {"全国", WordClass::Level, "中央"},
    {"省级", WordClass::Level, "省级"},
    {"省政府", WordClass::Level, "省级"},
    {"省委", WordClass::Level, "省级"},
    {"省办", WordClass::Level, "省级"},
    {"省厅", WordClass::Level, "省级"},
    {"省", WordClass::Level, "省级"},
    {"自治区级", WordClass::Level, "省级"},
    {"自治区", WordClass::Level, "省级"},
    {"市级", WordClass::Level, "市级"},
    {"市委", WordClass::Level, "市级"},
    {"市政府", WordClass::Level, "市级"},
    {"市府", WordClass::Level, "市级"},
    {"市办", WordClass::Level, "市级"},
    {"县级", WordClass::Level, "县级"},
    {"县委", WordClass::Level, "县级"},
    {"县政府", WordClass::Level, "县级"},
    {"县办", WordClass::Level, "县级"},
    {"县", WordClass::Level, "县级"},
    {"区级", WordClass::Level, "区级"},
    {"区委", WordClass::Level, "区级"},
    {"区政府", WordClass::Level, "区级"},
    {"局", WordClass::Level, "局"},
    {"部局", WordClass::Level, "部局"},
    {"部级", WordClass::Level, "部级"},
    {"市", WordClass::Level, "市级"},
    {"区", WordClass::Level, "区级"},
    {"镇级", WordClass::Level, "镇级"},
    {"中办", WordClass::Level, "中办"},
    {"省本级", WordClass::Level, "省本级"},
    {"领导", WordClass::Level, "领导"},
    {"省领导", WordClass::Level, "省领导"},
    {"市领导", WordClass::Level, "市领导"},
    {"县领导", WordClass::Level, "县领导"},
    {"区领导", WordClass::Level, "区领导"},
    {"国家领导", WordClass::Level, "国家领导"},
    {"上级领导", WordClass::Level, "上级领导"},
    {"市委领导", WordClass::Level, "市委领导"},
    {"市府领导", WordClass::Level, "市府领导"},
    {"市政府领导", WordClass::Level, "市政府领导"},
    {"县委领导", WordClass::Level, "县委领导"},
    {"市委书记", WordClass::Level, "市委书记"},
    {"县委书记", WordClass::Level, "县委书记"},
    {"主要领导", WordClass::Level, "主要领导"},
    {"原创", WordClass::Original, "原创"},
    {"转载", WordClass::Original, "转载"},
    {"自创", WordClass::Original, "原创"},
    {"原创信息", WordClass::Original, "原创"},
    {"原创/转载", WordClass::OriginField, ""},
    {"原创或转载", WordClass::OriginField, ""},
    {"原创转载", WordClass::OriginField, ""},
    {"是否原创", WordClass::OriginField, "原创"},
    {"是否为原创", WordClass::OriginField, "原创"},
    {"是否转载", WordClass::OriginField, "转载"},
    {"是否为转载", WordClass::OriginField, "转载"},
    {"迟报", WordClass::Event, "迟报"},
    {"漏报", WordClass::Event, "漏报"},
    {"瞒报", WordClass::Event, "瞒报"},
    {"错报", WordClass::Event, "错报"},
    {"差错", WordClass::Event, "差错"},
    {"约稿未完成", WordClass::Event, "约稿未完成"},
    {"未完成约稿", WordClass::Event, "约稿未完成"},
    {"审签表", WordClass::Event, "审签表"},
    {"审签表份数", WordClass::Event, "审签表"},
    {"审核表份数", WordClass::Event, "审核表"},
    {"审核表", WordClass::Event, "审核表"},
    {"报送不规范", WordClass::Event, "报送不规范"},
    {"通报批评", WordClass::Event, "通报批评"},
    {"错别字", WordClass::Event, "错别字"},
    {"误报", WordClass::Event, "误报"},
    {"迟报漏报", WordClass::Event, "迟报漏报"},
    {"环比", WordClass::Difference, "上期"},
    {"环比变化", WordClass::Difference, "上期"},
    {"较上月", WordClass::Difference, "上期"},
    {"较上期", WordClass::Difference, "上期"},
    {"比上月", WordClass::Difference, "上期"},
    {"比上期", WordClass::Difference, "上期"},
    {"较上季度", WordClass::Difference, "上期"},
    {"比上季度", WordClass::Difference, "上期"},
    {"较上季", WordClass::Difference, "上期"},
    {"与上月相比", WordClass::Difference, "上期"},
    {"与上期相比", WordClass::Difference, "上期"},
    {"较上次", WordClass::Difference, "上期"},
    {"较上周", WordClass::Difference, "上期"},
    {"比上年", WordClass::Difference, "同期"},
    {"同比", WordClass::Difference, "同期"},
    {"同比增减", WordClass::Difference, "同期"},
    {"较上年", WordClass::Difference, "同期"},
    {"较去年", WordClass::Difference, "同期"},
    {"比去年", WordClass::Difference, "同期"},
    {"比去年同期", WordClass::Difference, "同期"},
    {"较去年同期", WordClass::Difference, "同期"},
    {"比上年同期", WordClass::Difference, "同期"},
    {"较上年同期", WordClass::Difference, "同期"},
    {"与去年同期相比", WordClass::Difference, "同期"},
    {"比年初", WordClass::Difference, "年初"},
    {"较年初", WordClass::Difference, "年初"},
};

std::vector<Entry> sorted_entries() {
  std::vector<Entry> entries(std::begin(kNamed), std::end(kNamed));
  for (const Words& words : kWords)
    for (size_t at = 0; at < words.texts.size();) {
      const size_t end = std::min(words.texts.find(' ', at), words.texts.size());
      const std::string_view text = words.texts.substr(at, end - at);
      entries.push_back({text, words.word_class, text});
      at = end + 1;
    }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.text < b.text; });
  return entries;
}

}  // namespace

std::vector<LexiconWord> words_at(std::string_view folded, size_t at) {
  static const std::vector<Entry> entries = sorted_entries();
  std::vector<LexiconWord> found;
  // 全年 without a year is cumulative; 202407 is written as others write it.
  if (const auto period = match_period(folded, at); period && !(period->is_year && period->span.year == 0))
    found.push_back({WordClass::NamedTime, period->n_bytes,
                     period->is_digits ? format_zh(period->span) : std::string(folded.substr(at, period->n_bytes))});
  const std::string_view rest = folded.substr(at);
  size_t n_first = 0;
  next_code_point(rest, n_first);
  const std::string_view first = rest.substr(0, n_first);
  // The words that begin rest lie before it in the order, together with all others of its first character.
  auto entry = std::upper_bound(entries.begin(), entries.end(), rest,
                                [](std::string_view text, const Entry& one) { return text < one.text; });
  while (entry != entries.begin()) {
    --entry;
    if (!entry->text.starts_with(first)) break;
    if (rest.starts_with(entry->text))
      found.push_back({entry->word_class, entry->text.size(), std::string(entry->name)});
  }
  return found;
}

}  // namespace tongbao::core
