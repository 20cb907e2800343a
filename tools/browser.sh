# shellcheck shell=bash
# Finds a Chromium and Japanese, Chinese and Korean fonts for the browser tests, or fetches them into .tools/.
# Sourced by ./musubi.

# use_browser: sets CHROMIUM to a program; empty leaves the choice to Playwright, which fetches its own.
use_browser() {
    CHROMIUM=${MUSUBI_CHROMIUM:-}
    if [[ -n $CHROMIUM ]]; then
        [[ -x $CHROMIUM ]] || fail "MUSUBI_CHROMIUM names no program: $CHROMIUM" "$USAGE"
        return
    fi
    CHROMIUM=$(installed_browser) && return
    CHROMIUM=
    # The npm package is built for this one platform.
    if [[ $(uname -s)-$(uname -m) == Linux-x86_64 ]] && command -v npm >/dev/null; then
        [[ -x $TOOLS/chromium/chrome ]] || fetch_browser
        CHROMIUM=$TOOLS/chromium/chrome
    fi
}

installed_browser() {
    local candidate
    for candidate in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        candidate=$(command -v "$candidate") || continue
        "$candidate" --version >/dev/null 2>&1 || continue
        echo "$candidate"
        return 0
    done
    return 1
}

fetch_browser() {
    local log=$LOGS/chromium.log folder=$TOOLS/chromium
    rm -rf "$folder"
    step "Fetching Chromium for the tests (once, 65 MB)…" "$log" unpack_browser "$folder" ||
        fetch_failed "Chromium" "$log" "$folder"
}

# The package's own code unpacks into the temporary folder it is told; on the platform named here also the libraries
# that a bare system lacks.
unpack_browser() {
    local folder=$1 node=${NODE_FOLDER:+$NODE_FOLDER/}node
    mkdir -p "$folder" &&
        npm_install --prefix "$folder" @sparticuz/chromium@147 &&
        (cd "$folder" && TMPDIR=$folder CODEBUILD_BUILD_IMAGE=nodejs24 "$node" --input-type=module \
            -e "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());") &&
        rm -rf "$folder/node_modules" &&
        browser_wrapper "$folder" >"$folder/chrome.next" &&
        chmod +x "$folder/chrome.next" && "$folder/chrome.next" --version &&
        mv "$folder/chrome.next" "$folder/chrome"
}

browser_wrapper() {
    echo '#!/bin/sh'
    # shellcheck disable=SC2016 # expanded when the wrapper runs
    ! ldd "$1/chromium" | grep -q 'not found' ||
        printf 'export LD_LIBRARY_PATH="%s${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"\n' "$1/al2023/lib"
    printf 'exec "%s" "$@"\n' "$1/chromium"
}

# use_fonts: where the system has no font with Japanese, fontconfig is shown one more folder.
use_fonts() {
    [[ $(uname -s) == Linux ]] || return 0
    ! command -v fc-list >/dev/null || [[ -z $(fc-list :lang=ja family | head -n 1) ]] || return 0
    if [[ ! -f $TOOLS/fonts/fonts.conf ]]; then
        command -v npm >/dev/null || return 0
        fetch_fonts
    fi
    export FONTCONFIG_FILE=$TOOLS/fonts/fonts.conf
}

fetch_fonts() {
    local log=$LOGS/fonts.log folder=$TOOLS/fonts
    rm -rf "$folder"
    step "Fetching Japanese, Chinese and Korean fonts for the tests (once, 90 MB)…" "$log" unpack_fonts "$folder" ||
        fetch_failed "The fonts" "$log" "$folder"
}

unpack_fonts() {
    local folder=$1
    mkdir -p "$folder" &&
        npm_install --prefix "$folder" @embedpdf/fonts-jp@1 @embedpdf/fonts-sc@1 @embedpdf/fonts-kr@1 &&
        mv "$folder"/node_modules/@embedpdf/*/fonts/*-Regular.otf "$folder"/node_modules/@embedpdf/*/fonts/*-Bold.otf "$folder" &&
        rm -rf "$folder/node_modules" &&
        font_settings "$folder" >"$folder/fonts.conf"
}

# Japanese first: it is the interface's second language, and the scripts share code points.
font_settings() {
    cat <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
    <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
    <dir>$1</dir>
    <dir>$TOOLS/chromium/fonts</dir>
    <cachedir>$1/cache</cachedir>
    <alias><family>sans-serif</family><prefer>
        <family>Open Sans</family><family>Noto Sans JP</family><family>Noto Sans Hans</family><family>Noto Sans KR</family>
    </prefer></alias>
</fontconfig>
XML
}
