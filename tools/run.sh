# shellcheck shell=bash
# Starts the server and tells when it is ready. Sourced by ./musubi.

readonly START_PATIENCE=60 # seconds until a slow start is remarked on
# The collector with the least work at start; a register of one office needs no other.
readonly SERVER_JAVA=(-XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)

run() {
    run_options "$@"
    # Before the build: who waited a minute must not be told then what was known at once.
    check_port "$PORT"
    check_data "$DATA"
    use_java
    ensure_built
    start_server
}

# run_options ARGUMENT…: sets PORT, DATA (absolute) and PROFILE.
run_options() {
    PORT=8080 DATA=$ROOT/data PROFILE=demo
    while [[ $# -gt 0 ]]; do
        case $1 in
            --port | --data | --profile) [[ $# -ge 2 && -n $2 ]] || fail "$1 needs a value." "$USAGE" ;;
        esac
        case $1 in
            --port) PORT=$2 ;;
            --data) DATA=$2 ;;
            --profile) PROFILE=$2 ;;
            *) fail "Unknown option: $1. Known are --port N, --data DIR and --profile NAME." "$USAGE" ;;
        esac
        shift 2
    done
    [[ $PORT =~ ^[0-9]{1,5}$ && $((10#$PORT)) -ge 1 && $((10#$PORT)) -le 65535 ]] ||
        fail "--port takes a number from 1 to 65535; got: $PORT" "$USAGE"
    [[ $PROFILE =~ ^[a-z][a-z0-9,-]*$ ]] || fail "--profile takes a name such as demo or prod; got: $PROFILE" "$USAGE"
    [[ $DATA == /* ]] || DATA=$PWD/$DATA
}

check_port() {
    ! port_answers "$1" ||
        fail "Port $1 is taken (perhaps by another Musubi). Stop what uses it, or: ./musubi run --port $(($1 < 65535 ? $1 + 1 : 8081))" "$UNAVAILABLE"
}

port_answers() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }

check_data() {
    local probe=$1/.probe
    if ! mkdir -p "$1" 2>/dev/null || ! (: >"$probe") 2>/dev/null; then
        fail "The data folder cannot be written: $1. Give another with --data DIR." "$UNAVAILABLE"
    fi
    rm -f "$probe"
}

start_server() {
    local log=$DATA/logs/musubi.log console=$LOGS/console-$PORT.log ready=$STATE/ready-$PORT code=0 quick=()
    mkdir -p "$LOGS"
    rm -f "$ready"
    say "Starting (about 10 s)…"
    # A record that does not fit the JVM after all is passed over, and not remarked on.
    [[ ! -f $(classes_file) ]] || quick=("$(classes_option use)" -Xlog:disable -Xlog:all=error)
    "$JAVA_HOME/bin/java" "${SERVER_JAVA[@]}" ${quick[@]+"${quick[@]}"} -jar "$JAR" \
        --server.port="$PORT" --musubi.data-dir="$DATA" --spring.profiles.active="$PROFILE" \
        --musubi.ready-file="$ready" --musubi.sample-data.background=true --logging.file.name="$log" >"$console" 2>&1 </dev/null &
    SERVER=$! STOPPED=
    trap 'STOPPED=yes; kill -TERM "$SERVER" 2>/dev/null || true' INT TERM HUP
    ! await_server "$ready" "$console" || greet "$ready"
    wait_for "$SERVER" || code=$?
    rm -f "$ready"
    [[ -z $STOPPED ]] || { say "Musubi has stopped. What you saved is in $DATA."; exit 0; }
    explain_stop "$console" "$log" "$code"
}

# A signal ends bash's wait early, although the server is still closing: wait until it is gone.
wait_for() {
    local code=0
    while true; do
        wait "$1" && code=0 || code=$?
        kill -0 "$1" 2>/dev/null || return "$code"
    done
}

# await_server READY CONSOLE: true once the server answers, false when it ended or was stopped before.
await_server() {
    local warn_at=$((SECONDS + START_PATIENCE))
    until [[ -f $1 ]]; do
        [[ -z $STOPPED ]] && kill -0 "$SERVER" 2>/dev/null || return 1
        if [[ $SECONDS -eq $warn_at ]]; then
            say "No answer yet after $START_PATIENCE s; still waiting. The log is $(short "$2")."
            warn_at=0
        fi
        sleep 0.2 || true
    done
}

# greet READY: the address, and in the demo profile the accounts, as the server wrote them.
greet() {
    say ""
    say "Musubi is ready: $(cat "$1")"
    say ""
    say "The register is kept in $DATA. Stop with Ctrl-C."
}

# explain_stop CONSOLE LOG CODE: why the server ended, in one line where the reason is a known one.
explain_stop() {
    if grep -qaE 'Port [0-9]+ (was|is) already in use|Address already in use' "$1"; then
        fail "Port $PORT is taken. Stop what uses it, or give another with --port N." "$UNAVAILABLE"
    elif grep -qa 'already in use: "Could not lock\|Database may be already in use\|The file is locked' "$1"; then
        fail "The data folder is in use by another Musubi: $DATA. Stop that one, or give another with --data DIR." "$UNAVAILABLE"
    fi
    show_errors "$1"
    fail "Musubi ended (exit code $3); the log is $2." "$(($3 == 0 ? 1 : $3))"
}
