# shellcheck shell=bash
# Tests, measurements and screenshots: three groups of the same Maven build. Sourced by ./musubi.

# run_tests [CLASSES]: everything, or the classes whose name fits (Ledger*).
run_tests() {
    local only=()
    [[ $# -le 1 ]] || fail "test takes at most one name or pattern of classes, such as 'Ledger*'." "$USAGE"
    [[ $# -eq 0 ]] || only_tests "$1"
    prepare_tests
    maven_tests "$LOGS/test.log" ${only[@]+"${only[@]}"}
}

# only_tests PATTERN: sets only to what makes Maven run the classes that fit, each by the plugin of its kind.
only_tests() {
    local unit=yes browser=yes
    [[ -n $(find "$ROOT/src/test/java" -name "$1.java" ! -name '*BrowserTest.java' ! -name '*JourneyTest.java') ]] || unit=
    [[ -n $(find "$ROOT/src/test/java" -name "$1.java" \( -name '*BrowserTest.java' -o -name '*JourneyTest.java' \)) ]] || browser=
    [[ -n $unit$browser ]] || fail "No test class fits: $1" "$USAGE"
    only=("-Dtest=$1,!*BrowserTest,!*JourneyTest" "-Dit.test=$1")
    [[ -n $unit ]] || only+=(-Dunit.skip=true)
    [[ -n $browser ]] || only+=(-DskipITs)
}

# bench [NAME] [-Dsetting=value…]: measures; the figures are in files that the measurements write.
bench() {
    local name=("-Dit.test=*Bench") settings=()
    [[ $# -eq 0 || $1 == -D* ]] || { name=("-Dit.test=$1*Bench") && shift; }
    while [[ ${1:-} == -D* ]]; do settings+=("$1") && shift; done
    [[ $# -eq 0 ]] || fail "bench takes at most one name." "$USAGE"
    prepare_tests
    ensure_built
    rm -rf "$ROOT/target/bench"
    maven_tests "$LOGS/bench.log" -Dunit.skip=true "${name[@]}" ${settings[@]+"${settings[@]}"}
    cat "$ROOT"/target/bench/*.txt
}

screenshots() {
    [[ $# -eq 0 ]] || fail "screenshots takes no options; got: $1" "$USAGE"
    prepare_tests
    maven_tests "$LOGS/screenshots.log" -Dunit.skip=true -Dit.test=Screenshots
    say "The pictures are in docs/images."
}

prepare_tests() {
    use_java
    need_maven
    use_node
    use_browser
    use_fonts
}

# maven_tests LOG ARGUMENT…: the whole output in the log; classes, counts and errors on the screen.
maven_tests() {
    local log=$1 code=0
    shift
    mkdir -p "$LOGS"
    say "Building and testing; the whole log is $(short "$log")…"
    maven verify -ntp ${NODE_FOLDER:+"-Dvaadin.node.folder=$NODE_FOLDER"} ${CHROMIUM:+"-Dmusubi.chromium=$CHROMIUM"} "$@" 2>&1 </dev/null |
        tee "$log" | { grep --line-buffered -aE '^\[[A-Z]+\] (Tests run|Running org\.)|^\[ERROR\]|^\[INFO\] BUILD' || true; } || code=$?
    [[ $code -eq 0 ]] || fail "The tests failed; the whole log is $(short "$log")."
    left_out "$log"
}

# A test that was left out is said so, and is no success on a build server.
left_out() {
    local skipped
    skipped=$({ grep -aE 'Tests run: .*Skipped: [1-9].* -- in ' "$1" || true; } | sed 's/.* -- in //' | sort -u | tr '\n' ' ')
    [[ -z $skipped ]] || {
        [[ -z ${CI:-} ]] || fail "Tests were left out: $skipped"
        say "Left out, see $(short "$1"): $skipped"
    }
}
