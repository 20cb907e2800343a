# shellcheck shell=bash
# Builds the production jar when the sources differ from those of the last build. Sourced by ./musubi.

APP=$STATE/app           # the built application, unpacked: it starts faster than from inside one jar
JAR=$APP/musubi.jar
BUILT=$STATE/built       # fingerprint of the sources that APP was built from
readonly TRAINING_PATIENCE=180 # seconds for a start whose classes are recorded

build() {
    [[ $# -eq 0 ]] || fail "build takes no options; got: $1" "$USAGE"
    use_java
    build_app "$(fingerprint)"
    say "Built: $(short "$JAR")"
}

# ensure_built: builds unless the last build was of exactly these sources. use_java must have been called.
ensure_built() {
    local now
    now=$(fingerprint)
    [[ -f $JAR && -f $BUILT && $(cat "$BUILT") == "$now" ]] || build_app "$now"
}

# The contents of everything that goes into the jar, whether it changed by hand, by a pull or by a checkout.
fingerprint() {
    (
        cd "$ROOT" || exit
        find pom.xml package.json package-lock.json vite.config.ts tsconfig.json src/main frontend sample-data \
            \( -path frontend/generated -o -path src/main/bundles \) -prune -o \
            -type f ! -path frontend/index.html -exec cksum {} + 2>/dev/null | LC_ALL=C sort | cksum || true
    )
}

build_app() {
    local log=$LOGS/build.log usually="under a minute"
    need_maven
    use_node
    [[ -f $JAR ]] || usually="1–2 minutes the first time, libraries are fetched"
    step "Building ($usually)…" "$log" package_jar || {
        ! grep -qE 'Could not transfer|Could not resolve dependencies|UnresolvableModelException|PluginResolutionException' "$log" ||
            fail "Libraries could not be fetched. Is there a network? What came is kept: try again; the log is $(short "$log")." "$UNAVAILABLE"
        show_errors "$log"
        fail "The build failed; the whole log is $(short "$log")."
    }
    unpack_app >>"$log" 2>&1 || fail "The built jar could not be unpacked; the log is $(short "$log")."
    step "Preparing quick starts (about half a minute)…" "$LOGS/training.log" record_classes ||
        say "That failed, so starting takes longer; all else works. The log is $(short "$LOGS/training.log")."
    echo "$1" >"$BUILT"
}

package_jar() {
    maven package -Dmaven.test.skip=true -Dunit.skip=true ${NODE_FOLDER:+"-Dvaadin.node.folder=$NODE_FOLDER"}
}

# Unpacks beside the old build and swaps at the end, so that an interrupted build leaves the old one whole.
unpack_app() {
    local next=$STATE/app.next
    rm -rf "$next"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT"/target/musubi.jar extract --destination "$next" &&
        rm -rf "$APP" && mv "$next" "$APP"
}

# A start on empty data, of which the JVM keeps the loaded and linked classes: later starts take half the time.
record_classes() {
    local data=$STATE/training server last=$((SECONDS + TRAINING_PATIENCE))
    rm -rf "$data"
    mkdir -p "$data"
    "$JAVA_HOME/bin/java" "${SERVER_JAVA[@]}" "$(classes_option record)" -jar "$JAR" --server.port=0 --spring.profiles.active=demo \
        --musubi.data-dir="$data" --musubi.ready-file="$data/ready" &
    server=$!
    trap 'kill -TERM "$server" 2>/dev/null || true' TERM
    until [[ -f $data/ready ]]; do
        kill -0 "$server" 2>/dev/null || return 1
        [[ $SECONDS -lt $last ]] || { stop_child "$server"; return 1; }
        sleep 0.2
    done
    kill -TERM "$server"
    wait_for "$server" || true
    rm -rf "$data"
    [[ -f $(classes_file) ]]
}

# The record belongs to one version of Java: another would not read it, so that each has its own name.
classes_file() { echo "$APP/classes-$(jdk_version "$JAVA_HOME").bin"; }

# classes_option record|use: how the JVM at hand is told; AOT caches (JEP 514) came with 25, archives were there before.
classes_option() {
    local modern=
    [[ $(jdk_version "$JAVA_HOME") -lt 25 ]] || modern=yes
    case $1${modern:+ modern} in
        record) echo "-XX:ArchiveClassesAtExit=$(classes_file)" ;;
        use) echo "-XX:SharedArchiveFile=$(classes_file)" ;;
        'record modern') echo "-XX:AOTCacheOutput=$(classes_file)" ;;
        'use modern') echo "-XX:AOTCache=$(classes_file)" ;;
    esac
}
