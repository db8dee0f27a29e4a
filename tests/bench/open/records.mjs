// records.mjs: a log of items as a bench file, the same bytes on every machine
//
//   node records.mjs ROWS FILE      the file alone, for measuring the command
//
// Two years, 60 units up to 100 000 rows and 240 beyond, titles that partly repeat, some quoted with commas, doubled
// quotes or a line break in them: what a spreadsheet saves.

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLACES = '城东 城西 河口 南关 北山 柳林 石桥 清泉 永和 安定 长岭 小店 大营 白马 金沟 杨树 桃园 平川 三岔 高台'.split(' ');
const KINDS = ['镇', '街道办事处', '乡', '教育局', '卫生院', '水务局', '司法所', '中学', '林业站', '供销社', '派出所', '粮站'];
const DID = ['部署', '推进', '检查', '总结', '宣传', '调研', '启动', '落实', '督办', '开展'];
const WHAT = ['春耕生产', '防汛准备', '森林防火', '安全生产', '招商引资', '垃圾分类', '道路养护', '疫苗接种', '文化下乡', '信访接待',
  '河道清理', '就业培训', '危房改造', '扶贫帮困', '普法教育'];
const HOW = ['工作', '专题会议', '现场会', '专项行动', '培训班', '再部署', '见成效', '获好评'];
const CATEGORIES = ['要闻', '基层动态', '经验做法', '民生', '农业', '环保', '教育', '平安', '文化', '媒体'];
const PEOPLE = ['王芳', '李伟', '张敏', '刘洋', '陈静', '杨磊', '赵强', '黄丽', '周军', '吴艳', '徐杰', '孙涛'];
const SOURCES = ['原创', '原创', '转载'];
const LEVELS = ['县级', '县级', '县级', '市级', '市级', '省级'];

export function records(nRows) {
  let state = 12345;
  // Xorshift: 32 bits, the same in every engine.
  const below = (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
  const pick = (list) => list[below(list.length)];
  const nKinds = nRows > 100000 ? 12 : 3;
  const two = (n) => String(n).padStart(2, '0');
  const title = (place) => {
    let text = place + pick(DID) + pick(WHAT) + pick(HOW);
    const form = below(100);
    if (form < 60) text += '（第' + (1 + below(5000)) + '期）';
    if (form < 5) return '"' + text + ',' + pick(WHAT) + '"';
    if (form < 8) return '"""' + pick(WHAT) + '""' + text + '"';
    if (form < 9) return '"' + text + '\n——' + pick(WHAT) + '"';
    return text;
  };
  const lines = ['日期,单位,标题,栏目,来源,审核人,状态,采用层级'];
  for (let i = 0; i < nRows; i++) {
    const place = pick(PLACES);
    const isAdopted = below(10) < 6;
    lines.push([`${2024 + below(2)}-${two(1 + below(12))}-${two(1 + below(28))}`, place + KINDS[below(nKinds)],
      title(place), pick(CATEGORIES), pick(SOURCES), pick(PEOPLE), isAdopted ? '采用' : '退稿',
      isAdopted ? pick(LEVELS) : ''].join(','));
  }
  return lines.join('\n') + '\n';
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[3], records(Number(process.argv[2])));
