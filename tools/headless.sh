# shellcheck shell=bash
# The commands that need no server: straight into main. Sourced by ./musubi.

# headless COMMAND ARGUMENT…
headless() {
    use_java
    ensure_built
    use_utf8
    exec "$JAVA_HOME/bin/java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "$JAR" org.musubi.Main "$@"
}

# Without a UTF-8 locale Java cannot open a file whose name is 年表.txt.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
        *) [[ $(uname -s) == Darwin ]] || export LC_ALL=C.UTF-8 ;;
    esac
}
