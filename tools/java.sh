# shellcheck shell=bash
# Finds a JDK and Maven. Sourced by ./musubi.

readonly JAVA_LEAST=21

# use_java: sets and exports JAVA_HOME to a JDK that is new enough: the one the user chose if it is, else the newest found.
use_java() {
    local home best='' best_version=0 version seen=''
    while IFS= read -r home; do
        version=$(jdk_version "$home")
        # One JDK often lies under several names.
        [[ $version -gt 0 && $seen != *"($(real_path "$home"))"* ]] || continue
        seen="$seen$version ($(real_path "$home")), "
        [[ $version -ge $JAVA_LEAST && $version -gt $best_version ]] || continue
        best=$home best_version=$version
        # The first places are the user's own choice; the folders searched after them hold whatever is installed.
        [[ $home != "${JAVA_HOME:-}" && $home != "$(java_on_path)" ]] || break
    done < <(jdk_places)
    [[ -n $best ]] || fail "Musubi needs a JDK $JAVA_LEAST or newer; found ${seen:+only }${seen:-none, }and none elsewhere. \
Install one (Debian: apt install openjdk-21-jdk or newer; macOS: brew install openjdk) or set JAVA_HOME." "$UNAVAILABLE"
    export JAVA_HOME=$best
}

real_path() { (cd "$1" && pwd -P); }

jdk_places() {
    local place
    [[ -z ${JAVA_HOME:-} ]] || echo "$JAVA_HOME"
    java_on_path
    for place in /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [[ ! -d $place ]] || echo "$place"
    done
}

java_on_path() {
    local java link
    java=$(command -v java) || return 0
    while [[ -L $java ]]; do
        link=$(readlink "$java")
        [[ $link == /* ]] || link=$(dirname "$java")/$link
        java=$link
    done
    (cd "$(dirname "$java")/.." 2>/dev/null && pwd -P) || true
}

# jdk_version HOME: the feature version (21) of a JDK, or 0 when the folder holds none. Read, not run: a start costs time.
jdk_version() {
    local version=0
    if [[ -x $1/bin/javac && -f $1/release ]]; then
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    fi
    echo "${version:-0}"
}

need_maven() {
    command -v mvn >/dev/null ||
        fail "Maven 3.8 or newer is needed to build. Install it (Debian: apt install maven; macOS: brew install maven)." "$UNAVAILABLE"
}

# maven ARGUMENT…: Maven on this project, without questions, colours or the noise of downloads.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED" mvn -B -f "$ROOT/pom.xml" "$@"
}
