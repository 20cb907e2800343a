# shellcheck shell=bash
# What the launcher says, and how it runs a long step. Sourced by ./musubi.

# shellcheck disable=SC2034 # read by the other parts
readonly USAGE=64 UNAVAILABLE=69 # exit codes of sysexits.h: wrong use; something needed is missing

# All messages go to standard error: standard output belongs to the commands whose output programs read.
say() { printf '%s\n' "$*" >&2; }

# fail MESSAGE [EXIT_CODE]
fail() {
    say "musubi: $1"
    exit "${2:-1}"
}

# step WHAT LOG COMMAND…: runs a command with its output in a log. On a terminal the seconds count up beside the name of
# the stage; on failure the log is named and its errors are shown.
step() {
    local what=$1 log=$2 code=0
    shift 2
    mkdir -p "$(dirname "$log")"
    say "$what"
    "$@" >"$log" 2>&1 </dev/null &
    local pid=$!
    trap 'stop_child '"$pid"'; exit 130' INT TERM
    watch_step "$pid" "$log"
    wait "$pid" || code=$?
    trap - INT TERM
    return "$code"
}

watch_step() {
    [[ -t 2 ]] || return 0
    local pid=$1 log=$2 start=$SECONDS
    while kill -0 "$pid" 2>/dev/null; do
        printf '\r\033[K  %3d s  %s' $((SECONDS - start)) "$(stage "$log")" >&2
        sleep 1
    done
    printf '\r\033[K' >&2
}

# The stage of a Maven build in words a person understands.
stage() {
    case $(tail -n 200 "$1" 2>/dev/null | grep -aE '^\[INFO\] --- |^(\[INFO\] )?Downloading ' | tail -n 1) in
        *Downloading*) echo "fetching libraries" ;;
        *:compile* | *:resources*) echo "compiling" ;;
        *prepare-frontend* | *build-frontend*) echo "bundling the screens" ;;
        *testCompile* | *testResources*) echo "compiling the tests" ;;
        *surefire*) echo "testing" ;;
        *failsafe*) echo "testing in the browser" ;;
        *:jar* | *repackage*) echo "packing" ;;
        *) echo "working" ;;
    esac
}

# show_errors LOG: the lines of a failed step that tell why.
show_errors() {
    local errors
    errors=$(grep -aE '^\[ERROR\]|^npm (error|ERR!)|^ERROR|BUILD FAILURE|Caused by' "$1" | cut -c1-300 | head -n 15) || true
    [[ -n $errors ]] || errors=$(tail -n 15 "$1")
    say "$errors"
}

stop_child() {
    kill -TERM "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
