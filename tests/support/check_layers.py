#!/usr/bin/env python3
"""Checks that each layer of src/, each library of the core and each folder includes and uses only what it may know
(ARCHITECTURE.md, "Layers").

    check_layers.py ROOT        prints "file:line: what is wrong" for each breach; exit status 1 if any
    check_layers.py --self-test plants one breach of each kind and checks that each is found

CMake already links only what a layer may use, but headers of another layer share one include folder, and
a native build accepts library features that the WebAssembly compiler lacks. Both show only here.
"""

import re
import sys
import tempfile
from pathlib import Path

# Layer -> layers whose headers it may include.
LAYERS = {
    "core": {"core"},
    "app": {"core", "app"},
    "gui": {"core", "app", "gui"},
    "platform": {"core", "app", "gui", "platform"},
    "cli": {"core", "cli"},
    "reader": {"core", "reader"},
}

# The libraries of the core and their folders, lowest first: a folder includes itself and those before it.
CORE_LIBRARIES = {
    "read": ["base", "text", "table", "record", "prose", "roster", "reader", "tally"],
    "score": ["rules", "score", "rank", "lists", "trend"],
    "notice": ["words", "facts", "document", "notice"],
    "project": ["messages", "project", "pipeline", "export", "trace", "whatif", "learn"],
}
CORE_ORDER = [folder for folders in CORE_LIBRARIES.values() for folder in folders]

# Third-party header -> layers that may include it. Anything else in <> must be a standard header.
THIRD_PARTY = [
    (re.compile(r"^nlohmann/"), {"core"}),
    (re.compile(r"^(misc/freetype/imgui_freetype|imgui(_internal)?)\.h$"), {"gui"}),
    (re.compile(r"^imgui_impl_"), {"platform"}),
    (re.compile(r"^(SDL2/)?SDL(_\w+)?\.h$"), {"platform"}),
    (re.compile(r"^emscripten(/|\.h$)"), {"platform", "reader"}),
]

# Dear ImGui has one door for its public and one for its internal interface.
DOORS = {
    "imgui.h": "src/gui/widgets/imgui.hpp",
    "imgui_internal.h": "src/gui/widgets/imgui_internal_use.hpp",
    "misc/freetype/imgui_freetype.h": "src/gui/widgets/imgui_internal_use.hpp",
}
# The compile-time settings of ImGui are part of ImGui itself.
EXEMPT_FILES = {"src/gui/widgets/imconfig_tongbao.h"}

# Files, clock and locale stay outside: the same bytes in must give the same bytes out.
NO_OUTSIDE_WORLD = {
    "chrono", "clocale", "ctime", "filesystem", "fstream", "iostream", "locale", "random",
    "thread", "unistd.h", "sys/stat.h", "dirent.h", "time.h", "locale.h", "regex",
}

# What Emscripten 3.1.6 lacks, though native compilers have it.
MISSING_HEADERS = {
    "format", "ranges", "coroutine", "source_location", "memory_resource", "expected", "print",
    "stop_token", "syncstream", "barrier", "latch", "semaphore",
}
MISSING_NAMES = [
    (re.compile(r"\bstd::(v?format(_to|_to_n)?|formatted_size)\b"), "std::format"),
    (re.compile(r"\bstd::(ranges|views)::"), "std::ranges"),
    (re.compile(r"\bstd::bit_cast\b"), "std::bit_cast"),
    (re.compile(r"\bstd::source_location\b"), "std::source_location"),
    (re.compile(r"\bstd::jthread\b"), "std::jthread"),
    (re.compile(r"\bstd::pmr::"), "std::pmr"),
    (re.compile(r"\bstd::expected\b"), "std::expected"),
    (re.compile(r"\bstd::make_unique_for_overwrite\b"), "std::make_unique_for_overwrite"),
    (re.compile(r"\bco_(await|yield|return)\b"), "coroutines"),
]
# to_chars and from_chars exist for integers only; a floating point variable near the call gives it away.
CHARS_OF_DOUBLE = re.compile(r"\bstd::(to|from)_chars\s*\([^;]*(\bdouble\b|\bfloat\b|chars_format)")

# Points are exact: neither a floating point type nor a literal of one (0.5, .5, 5., 1e3, 0x1p3).
FLOATING_POINT = re.compile(
    r"\b(float|double|float_t|double_t)\b"
    r"|(?<![\w.'])(\d[\d']*\.[\d']*|\.\d[\d']*)([eE][+-]?\d+)?"
    r"|(?<![\w.'])\d[\d']*[eE][+-]?\d+"
    r"|(?<![\w.'])0[xX][\da-fA-F'.]+[pP][+-]?\d+")
EXACT = ("src/core/rules/", "src/core/score/", "src/core/rank/", "src/core/lists/", "src/core/tally/",
         "src/core/base/points.", "src/core/base/ratio.")

EXCEPTIONS = re.compile(r"\b(throw|try|catch|dynamic_cast|typeid)\b")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def without_comments_and_strings(text):
    """Blanks comments and the contents of literals, keeping line numbers."""
    pattern = re.compile(
        r'R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)"|//[^\n]*|/\*.*?\*/'
        r'|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])*\'',
        re.DOTALL,
    )

    def blank(match):
        kept = re.sub(r"[^\n]", " ", match.group(0))
        return '""' + kept[2:] if match.group(0)[0] in "\"R" else kept

    return pattern.sub(blank, text)


def folder_of(path):
    """The folder of a layer's file, "" for one that is in none: gui/widgets/theme.hpp -> widgets."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def check_core_order(folder, target):
    """Returns what is wrong with a file of one folder of the core that includes one of another, or None."""
    for name in (folder, target):
        if name not in CORE_ORDER:
            return f"src/core/{name} is in no library of the core: give it a place in CORE_LIBRARIES"
    if CORE_ORDER.index(target) > CORE_ORDER.index(folder):
        return f"core/{folder} comes before core/{target} and may not include it"
    return None


def check_include(path, layer, bracket, header):
    """Returns what is wrong with one #include, or None."""
    if path in EXEMPT_FILES:
        return None
    if bracket == '"':
        target = header.split("/")[0]
        if "/" not in header:
            return f'"{header}": our own headers are included by their path from src/'
        if target not in LAYERS:
            return f'"{header}" is not a header of a layer'
        if target not in LAYERS[layer]:
            return f"{layer} may not include {target} ({header})"
        if layer == "reader" and target == "core" and folder_of(header) not in CORE_LIBRARIES["read"]:
            return f"reader may include the core's library read only, not core/{folder_of(header)}"
        if layer == "core" and target == "core":
            return check_core_order(folder_of(path[len("src/"):]), folder_of(header))
        return None
    for pattern, allowed in THIRD_PARTY:
        if pattern.match(header):
            if layer not in allowed:
                return f"{layer} may not include <{header}>"
            door = DOORS.get(header)
            if door and path != door:
                return f'<{header}> is included only by {door}; include that instead'
            return None
    if header in MISSING_HEADERS:
        return f"<{header}> is missing in Emscripten 3.1.6"
    if layer in ("core", "app", "gui") and header in NO_OUTSIDE_WORLD:
        return f"{layer} may not use <{header}>: no files, clock, locale or chance below the platform"
    if "/" in header and not header.startswith("sys/"):
        return f"<{header}> is not a standard header"
    return None


def check_file(root, file):
    path = file.relative_to(root).as_posix()
    layer = path.split("/")[1]
    text = file.read_text(encoding="utf-8")
    breaches = []
    code = without_comments_and_strings(text)
    code_lines = code.split("\n")
    for number, line in enumerate(text.split("\n"), start=1):
        include = INCLUDE.match(line)
        if include and code_lines[number - 1].strip():
            problem = check_include(path, layer, include.group(1), include.group(2))
            if problem:
                breaches.append((path, number, problem))
    if layer == "cmake":
        return breaches
    for number, line in enumerate(code_lines, start=1):
        if INCLUDE.match(line):
            continue
        for pattern, name in MISSING_NAMES:
            if pattern.search(line):
                breaches.append((path, number, f"{name} is missing in Emscripten 3.1.6"))
        if CHARS_OF_DOUBLE.search(line):
            breaches.append(
                (path, number, "to_chars/from_chars of floating point is missing in Emscripten 3.1.6"))
        if path.startswith(EXACT) and FLOATING_POINT.search(line):
            breaches.append((path, number, "floating point where results must be exact"))
        if layer in ("core", "app", "gui", "cli") and EXCEPTIONS.search(line):
            breaches.append((path, number, "exceptions and run-time types are switched off"))
    return breaches


def find_circles(includes):
    """Of {(layer, folder): {folder: (path, line)}}: a breach for each pair of folders that reach each other."""
    def reached(layer, start):
        seen, waiting = set(), [start]
        while waiting:
            for folder in includes.get((layer, waiting.pop()), {}):
                if folder not in seen:
                    seen.add(folder)
                    waiting.append(folder)
        return seen

    for (layer, folder), targets in sorted(includes.items()):
        for target, (path, line) in sorted(targets.items()):
            if folder in reached(layer, target):
                yield path, line, f"{layer}/{folder} and {layer}/{target} include each other"


def folder_includes(root, files):
    """{(layer, folder): {folder: (path, line) of the first include}}, folders of one layer only."""
    includes = {}
    for file in files:
        path = file.relative_to(root).as_posix()
        layer, folder = path.split("/")[1], folder_of(path[len("src/"):])
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1):
            include = INCLUDE.match(line)
            if not include or include.group(1) != '"' or not include.group(2).startswith(layer + "/"):
                continue
            target = folder_of(include.group(2))
            if target != folder:
                includes.setdefault((layer, folder), {}).setdefault(target, (path, number))
    return includes


def check_tree(root):
    breaches = []
    files = []
    for file in sorted((root / "src").rglob("*")):
        if file.suffix not in (".hpp", ".cpp", ".h"):
            continue
        path = file.relative_to(root).as_posix()
        layer = path.split("/")[1]
        if layer == "cmake":
            continue
        if layer not in LAYERS:
            breaches.append((path, 1, f"src/{layer} is not a layer"))
            continue
        files.append(file)
        breaches.extend(check_file(root, file))
    breaches.extend(find_circles(folder_includes(root, files)))
    return len(files), breaches


PLANTED = [
    ("src/reader/a.cpp", '#include "core/rules/rule_set.hpp"', "library read only"),
    ("src/reader/b.cpp", '#include "app/state/state.hpp"', "reader may not include app"),
    ("src/core/rank/a.cpp", '#include "app/state/state.hpp"', "core may not include app"),
    ("src/core/rank/b.cpp", "#include <SDL.h>", "core may not include <SDL.h>"),
    ("src/core/rank/c.cpp", "#include <fstream>", "core may not use <fstream>"),
    ("src/core/rank/d.cpp", "#include <ranges>", "<ranges> is missing"),
    ("src/core/rank/e.cpp", 'auto s = std::format("{}", 1);', "std::format is missing"),
    ("src/core/score/f.hpp", "double total = 0;", "floating point"),
    ("src/core/score/fa.cpp", "long double total = 0;", "floating point"),
    ("src/core/rules/fa.cpp", "double share = 0;", "floating point"),
    ("src/core/rank/fb.cpp", "const float share = x;", "floating point"),
    ("src/core/lists/fc.cpp", "const auto half = 0.5;", "floating point"),
    ("src/core/tally/fd.cpp", "const auto n = int(1e3);", "floating point"),
    ("src/core/base/points.hpp", "const auto n = 5. * x;", "floating point"),
    ("src/core/base/ratio.cpp", "const auto n = x * .5f;", "floating point"),
    ("src/core/score/fe.cpp", "const auto n = 0x1p3;", "floating point"),
    ("src/core/text/g.cpp", "auto r = std::to_chars(a, b, double(x));", "to_chars/from_chars"),
    ("src/core/text/h.cpp", "auto u = std::bit_cast<int>(x);", "std::bit_cast is missing"),
    ("src/core/text/i.cpp", '#include "text/utf8.hpp"', "is not a header of a layer"),
    ("src/core/text/j.cpp", "throw 1;", "exceptions"),
    ("src/app/k.cpp", "#include <imgui.h>", "app may not include <imgui.h>"),
    ("src/app/l.cpp", "#include <nlohmann/json.hpp>", "app may not include <nlohmann/json.hpp>"),
    ("src/gui/m.cpp", "#include <imgui.h>", "is included only by src/gui/widgets/imgui.hpp"),
    ("src/gui/n.cpp", "#include <emscripten.h>", "gui may not include <emscripten.h>"),
    ("src/gui/o.cpp", '#include "platform/platform.hpp"', "gui may not include platform"),
    ("src/cli/p.cpp", '#include "app/state/state.hpp"', "cli may not include app"),
    ("src/other/q.cpp", "", "src/other is not a layer"),
    ("src/core/score/r.cpp", '#include "core/rank/rank.hpp"', "core/score comes before core/rank"),
    ("src/core/base/s.cpp", '#include "core/text/utf8.hpp"', "core/base comes before core/text"),
    ("src/core/t.hpp", '#include "core/base/points.hpp"', "is in no library of the core"),
    ("src/core/new/u.hpp", '#include "core/base/points.hpp"', "src/core/new is in no library"),
    ("src/gui/rules/v.hpp", '#include "gui/ranking/w.hpp"', "gui/rules and gui/ranking include each other"),
    ("src/gui/ranking/w.hpp", '#include "gui/roster/x.hpp"', "gui/ranking and gui/roster include each other"),
    ("src/gui/roster/x.hpp", '#include "gui/rules/v.hpp"', "gui/roster and gui/rules include each other"),
]
CLEAN = [
    ("src/core/rank/clean.cpp",
     '// double, throw, std::format and #include <SDL.h> in a comment\n'
     '#include "core/rank/rank.hpp"\n#include <vector>\n'
     'const char* kText = "a double // throw";\nconst int kBig = 1\'000\'000 + 0x1e3;\n'
     '// 0.5 of it\nconst char* kHalf = "0.5";\nint of(const Row& row) { return row.n1.e2; }\n'),
    ("src/core/text/clean.cpp", "#include <nlohmann/json.hpp>\ndouble ratio = 0.5;\n"),
    ("src/platform/web/clean.cpp",
     '#include "gui/widgets/imgui.hpp"\n#include <SDL.h>\n#include <emscripten/html5.h>\n'),
    ("src/gui/shell/clean.cpp", '#include "gui/rules/v.hpp"\n#include "gui/shell/y.hpp"\n'),
]


def self_test():
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in [(path, "\n" + text + "\n") for path, text, _ in PLANTED] + CLEAN:
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        _, breaches = check_tree(root)
        for path, text, expected in PLANTED:
            line = 2 if text else 1
            if not any(b[0] == path and b[1] == line and expected in b[2] for b in breaches):
                failures.append(f"not found: {path}: {text} ({expected})")
        clean = {path for path, _ in CLEAN}
        failures += [f"wrongly refused: {b[0]}:{b[1]}: {b[2]}" for b in breaches if b[0] in clean]
    for failure in failures:
        print(failure)
    print(f"check_layers self test: {len(PLANTED)} planted breaches, {len(failures)} failures")
    return 1 if failures else 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    n_files, breaches = check_tree(Path(sys.argv[1]))
    for path, line, problem in breaches:
        print(f"{path}:{line}: {problem}")
    print(f"check_layers: {n_files} files, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
