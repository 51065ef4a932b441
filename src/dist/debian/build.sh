#!/bin/sh
# Makes target/beret_VERSION_ARCH.deb of the jar that Maven has built: `./mvnw -Ppackage`. Needs a JDK 25 on Linux and dpkg-deb.
# The package brings its own Java and an AOT cache, which a training run on this machine makes. Why so: docs/decisions/0062.
set -eu

jar=$1
version=$2
here=src/dist/debian
root=target/debian
lib=$root/usr/lib/beret
doc=$root/usr/share/doc/beret
java=$lib/runtime/bin/java
# The same dates for all files of one commit; the AOT cache is valid for jars of one date only, so they are set before training.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH LC_ALL=C
umask 022

command -v dpkg-deb >/dev/null || { echo "There is no dpkg-deb here: make the package on Debian or Ubuntu." >&2; exit 1; }
rm -rf "$root"
mkdir -p "$lib" "$doc" "$root/DEBIAN" "$root/etc/beret" "$root/usr/sbin" "$root/usr/share/beret" "$root/usr/share/man/man8" \
    "$root/usr/share/lintian/overrides" "$root/lib/systemd/system"

# Java: what the libraries may ask for, less what only screens and compilers need; jcmd and jfr to look into a running server.
"$JAVA_HOME/bin/jlink" --output "$lib/runtime" --strip-debug --no-header-files --no-man-pages --add-modules \
    java.se,jdk.unsupported,jdk.zipfs,jdk.management,jdk.naming.dns,jdk.localedata,jdk.charsets,jdk.net,jdk.jcmd,jdk.jfr
rm -f "$lib/runtime/lib/libawt_xawt.so" "$lib/runtime/lib/libjawt.so" "$lib/runtime/lib/libsplashscreen.so" \
    "$lib/runtime/lib/libjsound.so" "$lib/runtime/lib/jexec" "$lib/runtime"/lib/psfont*
# Each licence once: jlink repeats that of java.base for every module.
find "$lib/runtime/legal" -type l -delete

# The program: the jar taken apart, and the courses.
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --force --destination "$lib" >/dev/null
mv "$lib/$(basename "$jar")" "$lib/beret.jar"
cp -R courses "$root/usr/share/beret/courses"

# The files of this folder.
cp "$here/java.options" "$lib/java.options"
cp "$here/beret.service" "$root/lib/systemd/system/beret.service"
install -m 600 "$here/beret.env" "$root/etc/beret/beret.env"
install -m 755 "$here/beret" "$root/usr/sbin/beret"
gzip -9n <"$here/beret.8" >"$root/usr/share/man/man8/beret.8.gz"
cp "$here/lintian-overrides" "$root/usr/share/lintian/overrides/beret"
cp -R src/dist/proxy "$doc/proxy"
mkdir "$doc/ha"
cp src/dist/ha/*.cfg src/dist/ha/*.env src/dist/ha/patroni.yml "$doc/ha/"
cp docs/installation.md "$doc/installation.md"
cp docs/configuration.md "$doc/configuration.md"
cp docs/operations.md "$doc/operations.md"
cp docs/security.md "$doc/security.md"
cp docs/single-sign-on.md "$doc/single-sign-on.md"
cp docs/several-servers.md "$doc/several-servers.md"
cp docs/database-failover.md "$doc/database-failover.md"
gzip -9n <NOTICE >"$doc/NOTICE.gz"
cp "$here/copyright" "$doc/copyright"
gzip -9n <CHANGELOG.md >"$doc/NEWS.gz"
gzip -9n >"$doc/changelog.gz" <<CHANGES
beret ($version) stable; urgency=medium

  * Made from the sources of this version. What changed: NEWS.gz.

 -- Beret <beret@beret.example>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")
CHANGES
chmod -R u=rwX,go=rX "$root/usr" "$root/lib"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# The courses are checked here, so that a start reads them alone; what is changed later is checked at the start.
"$java" -cp "$lib/beret.jar" org.beret.authoring.CourseCheck "$root/usr/share/beret/courses" --remember >/dev/null

# The training run: a demonstration server reads lessons, and its Java writes at the end which classes and profiles it needed.
scratch=$(mktemp -d)
server=
trap 'kill "$server" 2>/dev/null || :; rm -rf "$scratch"' EXIT
grep -v AOTCache "$here/java.options" | sed "s,/var/log/beret,$scratch," >"$scratch/options"
courses=$PWD/$root/usr/share/beret/courses
"$java" "@$scratch/options" -XX:AOTCacheOutput="$PWD/$lib/beret.aot" -jar "$lib/beret.jar" --spring.profiles.active=demo \
    --server.port=0 --spring.datasource.url="jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
    --beret.courses="$courses" --beret.certificates.key="$scratch/key" --beret.second-factor.key="$scratch/second" \
    >"$scratch/log" 2>&1 &
server=$!
if ! "$JAVA_HOME/bin/java" "$here/TrainingRun.java" "$scratch/log"; then
    cat "$scratch/log" >&2
    exit 1
fi
kill "$server"
wait "$server" || :
test -s "$lib/beret.aot" || { cat "$scratch/log" >&2; exit 1; }
touch -d "@$SOURCE_DATE_EPOCH" "$lib/beret.aot" "$lib/checked-courses" "$lib"

# The package.
for script in postinst prerm postrm config; do install -m 755 "$here/$script" "$root/DEBIAN/$script"; done
cp "$here/templates" "$root/DEBIAN/templates"
echo /etc/beret/beret.env >"$root/DEBIAN/conffiles"
(cd "$root" && find usr lib -type f -exec md5sum {} + | LC_ALL=C sort -k 2 >DEBIAN/md5sums)
sed "s/@version@/$version/; s/@arch@/$(dpkg --print-architecture)/; s/@size@/$(du -sk --exclude=DEBIAN "$root" | cut -f1)/" \
    "$here/control" >"$root/DEBIAN/control"
find "$root/DEBIAN" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
chmod 755 "$root" "$root/DEBIAN"
# Pressed lightly: more would take ten minutes for a tenth of the size.
dpkg-deb --root-owner-group -Zxz -z1 --build "$root" target
