#!/bin/bash
# stand-in-base.sh ROOT: an image `stand-in` in buildah's storage below ROOT, with what the Dockerfile needs of its base: a
# shell, this machine's Node.js and npm with the registry that npm uses here, and the user node. Nothing is fetched for it.
set -euo pipefail
storage=(--root "$1/storage" --runroot "$1/run" --storage-driver overlay)
container=$(buildah "${storage[@]}" from scratch)
base=$(buildah "${storage[@]}" mount "$container")

mkdir -p "$base"/{bin,etc,proc,dev,sys,root,usr/bin,usr/local/bin,usr/local/lib/node_modules,usr/local/etc}
mkdir -m 1777 "$base/tmp"
cp "$(command -v busybox)" "$base/bin/busybox"
for name in $(busybox --list | grep -v '^busybox$'); do ln -s busybox "$base/bin/$name"; done
ln -s /bin/env "$base/usr/bin/env"
printf 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/tmp:/bin/sh\n' > "$base/etc/passwd"
printf 'root:x:0:\nnode:x:1000:\n' > "$base/etc/group"

node=$(readlink -f "$(command -v node)")
cp "$node" "$base/usr/local/bin/node"
for library in $(ldd "$node" | grep -oE '/[^ ]+'); do
  mkdir -p "$base$(dirname "$library")"
  cp -L "$library" "$base$library"
done
cp -R "$(npm root --global)/npm" "$base/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$base/usr/local/bin/npm"
settings=$(npm config get globalconfig)
[ ! -f "$settings" ] || cp "$settings" "$base/usr/local/etc/npmrc"
authority=$(npm config get cafile)
if [ -f "$authority" ]; then
  mkdir -p "$base$(dirname "$authority")"
  cp -L "$authority" "$base$authority"
fi

buildah "${storage[@]}" umount "$container"
buildah "${storage[@]}" commit --quiet "$container" stand-in
