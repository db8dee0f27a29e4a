# Runs the command-line program as a user does: cmake -DPROGRAM= -DSOURCE= -DWORK= -P cli_test.cmake
#
# Exit status, files written and the words on screen. What stands in the files is the golden tests' job.
# A script of CMake itself, since it is there wherever the program is built.
cmake_minimum_required(VERSION 3.25)

set(n_failed 0)

# run(<expected exit status> <words>...): leaves OUT and ERR behind.
macro(run status)
  execute_process(COMMAND ${PROGRAM} ${ARGN} WORKING_DIRECTORY ${WORK}
    RESULT_VARIABLE result OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR)
  set(command "tongbao ${ARGN}")
  if(NOT result EQUAL ${status})
    complain("exit status ${result} instead of ${status}\n${OUT}${ERR}")
  endif()
endmacro()

macro(complain what)
  message("FAILED: ${command}: ${what}")
  math(EXPR n_failed "${n_failed} + 1")
endmacro()

macro(says text words)
  string(FIND "${text}" "${words}" found_at)
  if(found_at EQUAL -1)
    complain("does not say “${words}” but\n${text}")
  endif()
endmacro()

# wrote(<folder> <names>...): these files and no others.
macro(wrote folder)
  file(GLOB names RELATIVE ${WORK}/${folder} ${WORK}/${folder}/*)
  set(expected ${ARGN})
  list(SORT names)
  list(SORT expected)
  if(NOT "${names}" STREQUAL "${expected}")
    complain("wrote “${names}” instead of “${expected}”")
  endif()
endmacro()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
set(rules ${SOURCE}/assets/rules/local-5-upper-10.json)
set(sample ${SOURCE}/assets/samples/4-zhalantun-2023q1)
file(WRITE ${WORK}/good.csv "单位,本级采用,上级采用\n甲局,3,1\n乙局,5,0\n丙局,0,2\n")
file(WRITE ${WORK}/asked.csv "单位,本级采用,某市采用\n甲局,3,1\n乙局,2,0\n")
file(WRITE ${WORK}/bad.csv "单位,本级采用,上级采用\n甲局,3,1\n乙局,十几,0\n")
file(WRITE ${WORK}/roster.csv "单位,分组\n甲局,部门\n乙局,部门\n丙局,乡镇\n丁局,乡镇\n")
file(WRITE ${WORK}/two-groups.csv "单位,本级采用\n甲局,1\n乙局,2\n丙局,3\n丁局,0\n")
file(WRITE ${WORK}/empty.csv "")
file(WRITE ${WORK}/broken.json "{\"format\": \"tongbao-rules\", \"version\": 1, ")
file(WRITE ${WORK}/unknown.json "{\"format\": \"tongbao-rules\", \"version\": 1, \"nmae\": \"\",
  \"rank_scope\": \"overall\", \"tie_rule\": \"dense_1223\"}")

# Help and usage
run(0 --help)
says("${OUT}" "用法")
run(0 report --help)
run(2)
says("${ERR}" "--help")
run(2 print)
says("${ERR}" "print")
run(2 report)
run(2 report p.json)
says("${ERR}" "--out")
run(2 report --rules ${rules} --out out)
says("${ERR}" "--data")
run(2 report --data good.csv --out out)
says("${ERR}" "--rules")
run(2 report p.json --rules ${rules} --out out)
run(2 report p.json q.json --out out)
run(2 report p.json --out)
run(2 report p.json --out a --out b)
run(2 report p.json --out out --verbose)
says("${ERR}" "--verbose")
run(2 rank p.json --out out)
if(EXISTS ${WORK}/out)
  complain("a command line that was not understood left a folder behind")
endif()

# A project
run(0 report ${sample}/project.json --out case4)
wrote(case4 排名表-市直部门.csv 排名表-乡镇街道.csv 附件1-市直各部门信息采用情况统计表.csv
  附件2-各乡镇街道信息采用情况统计表.csv 通报.txt facts.json diagnostics.json)
run(0 rank ${sample}/project.json)
says("${OUT}" "1,扎兰屯市现代农业产业园服务中心,35,3,205,35×5 + 3×10")
run(0 check ${sample}/project.json)
says("${OUT}" "未计入 0 处")

# Rules, roster and data; the folder is made with those above it
run(0 report --rules ${rules} --data good.csv --out deep/er/out)
wrote(deep/er/out 排名表-全部.csv 附件-信息采用情况统计表.csv 通报.txt facts.json diagnostics.json)
run(0 report --rules ${rules} --roster roster.csv --data two-groups.csv --period 7月 --out groups)
wrote(groups 排名表-部门.csv 排名表-乡镇.csv 附件1-7月部门信息采用情况统计表.csv
  附件2-7月乡镇信息采用情况统计表.csv 通报.txt facts.json diagnostics.json)
run(0 rank --rules ${rules} --data good.csv)
if(NOT OUT STREQUAL "名次,单位,本级采用,上级采用,得分,算式\n1,乙局,5,0,25,5×5\n2,甲局,3,1,25,3×5 + 1×10\n3,丙局,0,2,20,2×10\n")
  complain("printed\n${OUT}")
endif()
run(0 report --rules ${rules} --data good.csv --period 一季度
  --notice ${SOURCE}/assets/notices/standard.json --out with-notice)
file(READ ${WORK}/with-notice/通报.txt notice)
says("${notice}" "一季度")

# The days of a period in an item log, and the same log whole
file(WRITE ${WORK}/log.csv "单位,标题,日期,采用层级\n甲局,一,2023-02-28,本级\n甲局,二,2023-03-01,本级
乙局,三,3月31日,本级\n乙局,四,3月5日,本级\n乙局,五,2023年4月,本级\n")
run(1 rank --rules ${rules} --data log.csv --period 2023年3月)
says("${OUT}" "1,乙局,2,2,10,2×5")
says("${OUT}" "2,甲局,1,1,5,1×5")
run(0 rank --rules ${rules} --data log.csv)
says("${OUT}" "1,乙局,3,3,15,3×5")
run(3 rank --rules ${rules} --data log.csv --period 3月)
says("${ERR}" "年份")

# The text of a published notice: its tables, title and date; sentences where there is no table
set(notice_head "甲县人民政府办公室关于2023年一季度信息报送情况的通报\n各单位：\n现将一季度信息报送情况通报如下。\n")
set(notice_foot "甲县人民政府办公室\n2023年4月3日\n")
file(WRITE ${WORK}/notice.txt "${notice_head}${notice_foot}附件1：\n县直部门信息采用情况统计表\n
单位\n\n本级采用\n\n上级采用\n\n甲局\n\n3\n\n1\n\n乙局\n\n5\n\n0\n\n丙局\n\n0\n\n2\n
附件2：\n乡镇信息采用情况统计表\n
单位\n\n本级采用\n\n上级采用\n\n子镇\n\n7\n\n6\n\n丑镇\n\n1\n\n1\n\n寅镇\n\n0\n\n0\n\n上一篇：没有了\n")
run(0 rank --rules ${rules} --data notice.txt)
says("${OUT}" "1,乙局,5,0,25,5×5")
says("${OUT}" "1,子镇,7,6,95,7×5 + 6×10")
run(0 report --rules ${rules} --data notice.txt --out published)
file(READ ${WORK}/published/通报.txt notice)
says("${notice}" "甲县人民政府办公室关于2023年一季度信息报送情况的通报")
says("${notice}" "2023年4月3日")
wrote(published 排名表-县直部门.csv 排名表-乡镇.csv 附件1-县直部门信息采用情况统计表.csv
  附件2-乡镇信息采用情况统计表.csv 通报.txt facts.json diagnostics.json)
file(WRITE ${WORK}/lost-cell.txt "${notice_head}${notice_foot}附件：县直部门信息采用情况统计表
单位   本级采用   上级采用\n甲局   3   1\n乙局   5   2\n丙局   7\n丁局   4   2\n戊局   6   1\n")
run(1 check --rules ${rules} --data lost-cell.txt)
says("${OUT}" "lost-cell.txt · 附件 县直部门信息采用情况统计表 第 10 行第 2 列")
says("${OUT}" "“丙局”这一行印的“7”")
run(1 report --rules ${rules} --data lost-cell.txt --out lost-cell)
says("${ERR}" "有 1 处待确认")
file(READ ${WORK}/lost-cell/diagnostics.json diagnostics)
says("${diagnostics}" "CellsUncertain")
file(WRITE ${WORK}/said.txt "${notice_head}甲局报送12条，采用8条；乙局报送5条，采用3条。其他单位共报送9条。\n${notice_foot}")
run(1 rank --rules ${rules} --data said.txt)
says("${OUT}" "1,甲局,12,8,40,8×5")
run(1 check --rules ${rules} --data said.txt)
says("${OUT}" "未计入 1 处")
says("${OUT}" "其他单位共报送9条")
file(WRITE ${WORK}/prose.txt "关于放假的通知\n各单位：\n明天放假，后天上班，请大家安排好工作。\n办公室\n")
run(3 report --rules ${rules} --data prose.txt good.csv --out none)
says("${ERR}" "prose.txt")
says("${ERR}" "没有找到各单位条数的表格")

# Something is left out: told, counted, and still a result
run(1 report --rules ${rules} --data bad.csv --out lossy)
says("${ERR}" "有 1 处没有计入")
file(READ ${WORK}/lossy/diagnostics.json diagnostics)
says("${diagnostics}" "NumberUnreadable")
run(1 check --rules ${rules} --data bad.csv)
says("${OUT}" "未计入 1 处")
says("${OUT}" "bad.csv 第 3 行")
says("${OUT}" "十几")
run(1 rank --rules ${rules} --data bad.csv)

# Something is in use without being certain: asked, named, and still a result
run(1 report --rules ${rules} --data asked.csv --out asked)
says("${ERR}" "有 1 处待确认")
file(READ ${WORK}/asked/diagnostics.json diagnostics)
says("${diagnostics}" "ColumnUncertain")
run(1 rank --rules ${rules} --data asked.csv)
run(1 check --rules ${rules} --data asked.csv)

# Files that cannot be read, understood or written: no result at all
run(3 report nowhere.json --out none)
says("${ERR}" "nowhere.json")
run(3 report ${WORK} --out none)
run(3 report ${rules} --out none)
says("${ERR}" "format")
run(3 report --rules broken.json --data good.csv --out none)
says("${ERR}" "broken.json")
run(3 report --rules unknown.json --data good.csv --out none)
says("${ERR}" "nmae")
run(3 report --rules ${rules} --data good.csv empty.csv missing.csv --out none)
says("${ERR}" "empty.csv")
says("${ERR}" "missing.csv")
run(3 report --rules ${rules} --roster missing.csv --data good.csv --out none)
if(EXISTS ${WORK}/none)
  complain("unreadable input left a folder behind")
endif()
run(3 report --rules ${rules} --data good.csv --out good.csv)
says("${ERR}" "good.csv")

if(n_failed GREATER 0)
  message(FATAL_ERROR "${n_failed} checks of the command-line program failed")
endif()
