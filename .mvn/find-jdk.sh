# Sourced by mvnw: keeps JAVA_HOME when it is a JDK 25 or newer, otherwise looks for one where systems put them.
# Prints one sentence and stops when there is none.
beret_jdk_major() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}
beret_jdk_fits() {
  beret_major=$(beret_jdk_major "$1")
  [ -n "$beret_major" ] && [ "$beret_major" -ge 25 ]
}
beret_find_jdk() {
  beret_javac=$(command -v javac || true)
  for beret_home in "${JAVA_HOME-}" "${beret_javac:+$(dirname "$(dirname "$(readlink -f "$beret_javac")")")}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$beret_home" ] && beret_jdk_fits "$beret_home"; then
      JAVA_HOME=$beret_home
      export JAVA_HOME
      return
    fi
  done
  echo "Beret needs a JDK 25 or newer and found none. Install one (for example Temurin 25), or set JAVA_HOME to it." >&2
  exit 1
}
beret_find_jdk
