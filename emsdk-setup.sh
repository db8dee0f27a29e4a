#!/usr/bin/env bash
# Sets up a machine for Tongbao, and goes on to the main job or to the tests. See --help.
#
# On Debian everything comes from the distribution's packages. Dear ImGui and SDL2 are newer than the
# stable release has them, so their source packages are taken from newer suites of the same mirror through
# a package-client folder of our own (.deps/apt): the machine's own package lists never change.
# Elsewhere CMake fetches the same versions from upstream (src/cmake/dependencies.cmake).

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# emcc and CMake read UTF-8 files; a fresh machine may have no locale set.
export LC_ALL=C.UTF-8

readonly EMSDK_VERSION=3.1.6
readonly IMGUI_VERSIONS='1\.92\.'
readonly IMGUI_SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
readonly SDL2_VERSIONS='2\.32\.4\+'
readonly SDL2_SHA256=d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277
readonly DEPS=$PWD/.deps

usage() {
  cat <<'TEXT'
Usage:
  ./emsdk-setup.sh                     set up this machine: packages, compiler, third-party sources
  ./emsdk-setup.sh run [--port N]      set up, build the page, serve it (default port 8080)
  ./emsdk-setup.sh test [--full]       set up, build, run all tests (--full: the large counts as well)
  ./emsdk-setup.sh --help              this text

Options:
  --any-imgui    accept another Dear ImGui 1.92 than the one whose checksum is written down here

Environment:
  EMSDK                   an installed emsdk to use instead of the distribution's Emscripten
  TONGBAO_DEBIAN_MIRROR   the Debian mirror to take source packages from (default: the one apt uses)
TEXT
}

# ---- what is said and how a step fails ----

step_name='reading the command line'
step_hint='See ./emsdk-setup.sh --help.'

step() {  # step NAME HINT: what is done next, and what to do if it does not work
  step_name=$1
  step_hint=$2
  printf '==> %s\n' "$step_name"
}

fail() {  # fail WHY
  printf '\nFAILED: %s\n  Why:        %s\n  What to do: %s\n' "$step_name" "$1" "$step_hint" >&2
  exit 1
}

# Runs a command quietly; when it fails, shows the end of what it said.
quiet() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  if ((status != 0)); then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "'$*' ended with status $status; its last lines are above."
  fi
  rm -f "$log"
}

# Runs a command whose output is worth watching.
loud() {
  "$@" || fail "'$*' ended with status $?; see the lines above."
}

have() { command -v "$1" >/dev/null 2>&1; }

# ---- packages ----

is_debian() {
  have apt-get && [[ -r /etc/os-release ]] && (. /etc/os-release && [[ ${ID:-} == debian ]])
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    fail 'it needs the rights of root, and there is no sudo.'
  fi
}

is_installed() {
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

install_packages() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  step "Installing packages: ${missing[*]}" \
    'Check the network and /etc/apt/sources.list, then run the same command again.'
  quiet as_root apt-get update
  quiet as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

has_emscripten() { [[ -n ${EMSDK:-} && -e $EMSDK/upstream/emscripten/emcc.py ]] || have emcc; }

set_up_debian() {
  local packages=(ca-certificates xz-utils cmake ninja-build g++ python3 nlohmann-json3-dev doctest-dev)
  has_emscripten || packages+=(emscripten)
  have node || packages+=(nodejs)
  # What web/build.mjs makes the page smaller with.
  packages+=(node-pako)
  have terser || packages+=(terser)
  install_packages "${packages[@]}"
  copy_headers
  fetch_sources
}

set_up_tests_debian() {
  local packages=(fonts-noto-cjk firefox-esr python3-jsonschema clang-format)
  [[ $full == yes ]] && packages+=(clang)
  have chromium || packages+=(chromium)
  have npm || packages+=(npm)
  install_packages "${packages[@]}"
}

# ---- third-party sources into .deps ----

copy_headers() {
  local key target=$DEPS/include
  key=$(dpkg-query -W -f '${Package} ${Version};' nlohmann-json3-dev doctest-dev)
  [[ -e $target/.stamp && $(<"$target/.stamp") == "$key" ]] && return
  step 'Copying the headers of nlohmann_json and doctest' \
    'Reinstall the packages: apt-get install --reinstall nlohmann-json3-dev doctest-dev.'
  rm -rf "$target"
  mkdir -p "$target"
  quiet cp -r /usr/include/nlohmann "$target/nlohmann"
  quiet cp /usr/include/doctest/doctest.h "$target/doctest.h"
  printf '%s' "$key" >"$target/.stamp"
}

fetch_sources() {
  local imgui_key="$IMGUI_SHA256 any=$any_imgui" sdl2_key="$SDL2_SHA256"
  if ! stamped SDL2 "$sdl2_key"; then
    fetch_source SDL2 libsdl2 "$SDL2_VERSIONS" "$SDL2_SHA256" "$sdl2_key" trixie ||
      fail "the mirror's trixie has no libsdl2 2.32.4 with the known checksum."
  fi
  if ! stamped imgui "$imgui_key"; then
    local wanted=$IMGUI_SHA256
    [[ $any_imgui == yes ]] && wanted=any
    fetch_source imgui imgui "$IMGUI_VERSIONS" "$wanted" "$imgui_key" forky sid || {
      step_hint='Run again with --any-imgui to accept the 1.92 that the mirror has.'
      fail "neither forky nor sid has the imgui 1.92 with the known checksum."
    }
  fi
}

stamped() { [[ -e $DEPS/$1/.stamp && $(<"$DEPS/$1/.stamp") == "$2" ]]; }

# fetch_source FOLDER PACKAGE VERSION-PATTERN SHA256|any STAMP SUITE...
# Takes the first suite that has a fitting version. Returns 1 when none has.
fetch_source() {
  local folder=$1 package=$2 pattern=$3 sha256=$4 stamp=$5 suite version tarball
  shift 5
  for suite in "$@"; do
    step "Fetching the source of $package from Debian $suite" \
      'Check that the mirror can be reached, or name another one in TONGBAO_DEBIAN_MIRROR.'
    private_apt_update "$suite"
    version=$(private_apt apt-cache showsrc "$package" 2>/dev/null |
      sed -n 's/^Version: //p' | grep -E "^$pattern" | sort -V | tail -n 1) || true
    [[ -z $version ]] && continue
    rm -rf "$DEPS/apt/source"
    mkdir -p "$DEPS/apt/source"
    (cd "$DEPS/apt/source" &&
      quiet private_apt apt-get source --download-only "$package=$version") || exit 1
    tarball=$(find "$DEPS/apt/source" -name '*.orig.tar.*' ! -name '*.asc')
    [[ -f $tarball ]] || fail "the source package $package $version has no single upstream archive."
    if [[ $sha256 != any ]] && ! sha256sum --check --quiet <<<"$sha256  $tarball" 2>/dev/null; then
      printf '    %s %s has another checksum than the known one.\n' "$package" "$version"
      continue
    fi
    rm -rf "${DEPS:?}/$folder"
    mkdir -p "$DEPS/$folder"
    quiet tar -xf "$tarball" -C "$DEPS/$folder" --strip-components=1 --no-same-owner
    printf '%s' "$stamp" >"$DEPS/$folder/.stamp"
    printf '    %s %s\n' "$package" "$version"
    rm -rf "$DEPS/apt"
    return 0
  done
  return 1
}

# A package client with its own lists and cache. Signatures are checked with the distribution's keys; only
# the date of expiry is not, since mirrors of the testing suites may lag behind it.
private_apt() { "$1" -c "$DEPS/apt/apt.conf" "${@:2}"; }

private_apt_update() {
  local suite=$1 mirror
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || {
    step_hint='Name a Debian mirror in TONGBAO_DEBIAN_MIRROR.'
    fail 'apt-get indextargets names no Debian mirror.'
  }
  rm -rf "$DEPS/apt"
  mkdir -p "$DEPS/apt/lists/partial" "$DEPS/apt/cache/archives/partial"
  printf 'deb-src [signed-by=%s] %s %s main\n' \
    /usr/share/keyrings/debian-archive-keyring.gpg "$mirror" "$suite" >"$DEPS/apt/sources.list"
  cat >"$DEPS/apt/apt.conf" <<TEXT
Dir::Etc::sourcelist "$DEPS/apt/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$DEPS/apt/lists";
Dir::Cache "$DEPS/apt/cache";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
APT::Update::Error-Mode "any";
APT::Get::List-Cleanup "true";
APT::Sandbox::User "root";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
TEXT
  quiet private_apt apt-get update
  compgen -G "$DEPS/apt/lists/*_${suite}_*Sources*" >/dev/null ||
    fail "the mirror $mirror gave no source list of $suite."
}

debian_mirror() {
  if [[ -n ${TONGBAO_DEBIAN_MIRROR:-} ]]; then
    printf '%s' "$TONGBAO_DEBIAN_MIRROR"
    return
  fi
  # The main archive, not the security one: their labels differ. Without downloaded lists there are no
  # labels, and an address that ends in /debian is the next best sign.
  local site
  site=$(apt-get indextargets --format '$(SITE)' 'Label: Debian' 2>/dev/null | head -n 1) || true
  [[ -n $site ]] ||
    site=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | grep -E '/debian/?$' | head -n 1) || true
  printf '%s' "$site"
}

# ---- machines without Debian's packages (untested: written without such a machine) ----

set_up_elsewhere() {
  local tool
  step 'Looking for the build tools' \
    'Install CMake 3.25 or newer, Ninja, a C++20 compiler, Node.js, Python 3 and git, then run again.'
  for tool in cmake ninja c++ node python3 git; do
    have "$tool" || fail "$tool is not on the path."
  done
  if ! has_emscripten; then
    step "Installing Emscripten $EMSDK_VERSION into .deps/emsdk" \
      'Install Emscripten yourself and set EMSDK to its folder, then run again.'
    [[ -d $DEPS/emsdk ]] ||
      quiet git clone --depth 1 https://github.com/emscripten-core/emsdk.git "$DEPS/emsdk"
    quiet "$DEPS/emsdk/emsdk" install "$EMSDK_VERSION"
    quiet "$DEPS/emsdk/emsdk" activate "$EMSDK_VERSION"
  fi
  [[ -d $DEPS/emsdk && -z ${EMSDK:-} ]] && export EMSDK=$DEPS/emsdk
  configure_options+=(-DTONGBAO_FETCH_DEPENDENCIES=ON)
}

set_up() {
  mkdir -p "$DEPS"
  configure_options=()
  if is_debian; then
    set_up_debian
  else
    set_up_elsewhere
  fi
}

# ---- build, run, test ----

build() {  # build PRESET [TARGET...]
  local preset=$1
  shift
  step "Building the preset $preset" \
    'If the message names a missing tool, run ./emsdk-setup.sh; else remove build/'"$preset"' and run again.'
  quiet cmake --preset "$preset" ${configure_options[@]+"${configure_options[@]}"}
  loud cmake --build --preset "$preset" ${@:+--target "$@"}
}

run() {
  set_up
  build web site
  printf '\nThe whole program in one file: %s\n' "$PWD/build/web/tongbao.html"
  printf 'The address of the program:    http://127.0.0.1:%s\n\n' "$port"
  open_browser "http://127.0.0.1:$port" &
  exec node web/serve.mjs build/web/site --port "$port"
}

open_browser() {
  sleep 1
  if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && have xdg-open; then
    xdg-open "$1" >/dev/null 2>&1 || true
  elif [[ $(uname) == Darwin ]]; then
    open "$1" || true
  fi
}

# Runs the tests of one preset; the results go to build/<preset>/results.xml. A failing test does not stop
# the others: the sum at the end tells.
run_preset_tests() {
  local preset=$1
  step "Running the tests of the preset $preset" 'See the failing test above.'
  ctest --preset "$preset" --output-junit results.xml \
    --test-output-size-passed 4000000 --test-output-size-failed 4000000 || tests_failed=yes
  results+=("$preset=build/$preset/results.xml")
}

run_browser_tests() {
  [[ -e tests/e2e/package.json ]] || return 0
  local lock_sum modules=tests/e2e/node_modules
  lock_sum=$(sha256sum tests/e2e/package-lock.json)
  if [[ ! -e $modules/.stamp || $(<"$modules/.stamp") != "$lock_sum" ]]; then
    step 'Installing the npm packages of the browser tests' \
      'Check that the npm registry can be reached, then run again.'
    (cd tests/e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 quiet npm ci --no-audit --no-fund) || exit 1
    printf '%s' "$lock_sum" >"$modules/.stamp"
  fi
  step 'Running the browser tests' 'See the failing test above.'
  mkdir -p build/e2e
  node tests/e2e/run.mjs 2>&1 | tee build/e2e/output.txt || tests_failed=yes
  results+=("browser=build/e2e/output.txt")
}

run_tests() {
  local started=$SECONDS
  tests_failed=no
  results=()
  [[ $full == yes ]] && export TONGBAO_FULL=1
  set_up
  is_debian && set_up_tests_debian
  build release tongbao
  build asan
  run_preset_tests asan
  if [[ $full == yes ]]; then
    build fuzz
    run_preset_tests fuzz
  fi
  build web
  run_preset_tests web
  run_browser_tests
  printf '\n%d seconds.\n' "$((SECONDS - started))"
  node tests/support/sum_results.mjs "${results[@]}" || tests_failed=yes
  [[ $tests_failed == no ]]
}

# ---- the command line ----

command=setup
port=8080
full=no
any_imgui=no
while (($# > 0)); do
  case $1 in
    run | test) command=$1 ;;
    --port)
      [[ ${2:-} =~ ^[0-9]+$ ]] || fail '--port needs a number.'
      port=$2
      shift
      ;;
    --full) full=yes ;;
    --any-imgui) any_imgui=yes ;;
    -h | --help)
      usage
      exit 0
      ;;
    *) fail "unknown argument: $1" ;;
  esac
  shift
done

case $command in
  setup)
    set_up
    printf 'Everything is set up. Next: ./emsdk-setup.sh run\n'
    ;;
  run) run ;;
  test) run_tests ;;
esac
