#!/bin/sh
# Puts the Node and npm that the front-end build needs into .node/, from the npm registry, checked against known digests.
# Used once after a fresh clone; a machine-wide Node or npm is neither needed nor touched.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -x "$root/.node/bin/node" ]; then
  exit 0
fi
node_version=24.21.0
npm_version=11.21.2
registry=${NPM_CONFIG_REGISTRY:-${npm_config_registry:-https://registry.npmjs.org}}
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64 digest=de750bb336795f47dc898a46d2de93add029273027f3e16520d3fa3a2317ed5f07aefa404cf37ddfa5352e545e389ae22d16b87bcc84a900580a72f23cd02ced ;;
  Linux-aarch64) platform=linux-arm64 digest=1692513c4cf63afbd32df8c83a5346158f492cf30a825e66f9de2819804b836e242759a6bcdd5997f1cf2601781c3689e752127afd65d5c459fc333e91e5d6e6 ;;
  *)
    echo "There is no ready Node for this machine. Unpack Node $node_version or a later 24 from its makers and link its folder here as .node" >&2
    exit 1
    ;;
esac
npm_digest=ec73c0a64f807e53146af4ac78bd4f9ba0a762a3081e4e77c7e2a6ba1aa64c3a8f9233cc8312294cf713aac13dd4428dc3880504957d7e75e249d1a6d435eaf4

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # url, sha512 in hexadecimal, file
  if command -v curl >/dev/null; then curl -fsSL --retry 3 -o "$3" "$1"; else wget -q -O "$3" "$1"; fi
  echo "$2  $3" | { sha512sum -c - >/dev/null 2>&1 || shasum -a 512 -c - >/dev/null; } || {
    echo "The download $1 is not the expected file. Nothing was installed; try again." >&2
    exit 1
  }
}

echo "Fetching Node $node_version and npm $npm_version for the front-end build (once) …"
fetch "$registry/node-$platform/-/node-$platform-$node_version.tgz" "$digest" "$work/node.tgz"
fetch "$registry/npm/-/npm-$npm_version.tgz" "$npm_digest" "$work/npm.tgz"
mkdir -p "$work/node/bin" "$work/node/lib/node_modules/npm"
tar -xzf "$work/node.tgz" -C "$work"
mv "$work/package/bin/node" "$work/node/bin/node"
rm -rf "$work/package"
tar -xzf "$work/npm.tgz" -C "$work/node/lib/node_modules/npm" --strip-components=1
rm -rf "$root/.node"
mv "$work/node" "$root/.node"
