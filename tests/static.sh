#!/usr/bin/env bash
# Builds the binary for releases: one file that needs no library of the machine. Then proves it: walks an article from claim to
# publication in a root where nothing is but the binary, git, and what git needs.
#   tests/static.sh [BINARY]        with a binary, only proves
# It needs glibc's static libraries (libc6-dev has them), and root, or a kernel that lets users have a root of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

host=$(rustc -vV | sed -n 's/^host: //p')
if [ $# -gt 0 ]; then
    binary=$1
else
    # With --target, build scripts and macros are built without these flags.
    RUSTFLAGS="${RUSTFLAGS:-} -C target-feature=+crt-static" cargo build --locked --profile dist --target "$host"
    binary=${CARGO_TARGET_DIR:-target}/$host/dist/tolkit
fi

if readelf --program-headers --dynamic "$binary" | grep -E 'INTERP|\(NEEDED\)'; then
    echo "$binary needs libraries of the machine" >&2
    exit 1
fi
echo "$binary: $(stat -c %s "$binary") bytes, no interpreter, no library"

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
put() { # a program or a library, and the libraries that it needs
    local file
    for file in "$1" $(ldd "$1" 2>/dev/null | grep -o '/[^ ]*'); do
        [ -e "$root$file" ] || install -D "$(realpath "$file")" "$root$file"
    done
}
put "$(command -v git)"
core=$(git --exec-path)
for program in "$core"/git "$core"/git-{receive,upload}-pack; do put "$program"; done
put "$(realpath /bin/sh)"
mkdir -p "$root"/{bin,dev,tmp}
ln -sf "$(realpath /bin/sh)" "$root/bin/sh"
install "$binary" "$root/bin/tolkit"

cat >"$root/bin/editor" <<'EDITOR'
#!/bin/sh
# A translation in a manner: the English with one word more.
text=$(while IFS= read -r line; do
    case $line in
    '# en> '*) english=${line#'# en> '} ;;
    *' = ') line="${line}Taip ${english#* = }" ;;
    esac
    printf '%s\n' "$line"
done <"$1")
printf '%s\n' "$text" >"$1"
EDITOR
chmod +x "$root/bin/editor"

cat >"$root/walk" <<'WALK'
set -eu
item=events/2027-winter-school
tolkit --version
tolkit demo /newsroom >/dev/null
cd /newsroom/ona
tolkit coverage >/dev/null
tolkit doctor
tolkit claim "$item"
tolkit edit "$item"
tolkit submit "$item"
cd ../jonas
tolkit sync
tolkit review "$item" >/dev/null
tolkit review "$item" --approve
tolkit commit --push
tolkit log --verify
git log -1 --format='%an, %s%n%(trailers)'
git diff --exit-code origin/main HEAD
WALK

PATH=$PATH:/usr/sbin:/sbin
if [ "$(id -u)" -eq 0 ]; then
    mknod -m 666 "$root/dev/null" c 1 3
    mknod -m 444 "$root/dev/random" c 1 8 # for the names of events, and of git's temporary files
    mknod -m 444 "$root/dev/urandom" c 1 9
    enter=("$(command -v chroot)" "$root")
else
    inside="$(command -v mount) --rbind /dev $root/dev && exec $(command -v chroot) $root \"\$@\""
    enter=("$(command -v unshare)" --map-root-user --mount /bin/sh -c "$inside" sh)
fi
# No HOME, no /etc/passwd, no time zones: as empty as it gets.
env -i PATH="/bin:$(dirname "$(command -v git)"):$core" EDITOR=editor LC_ALL=C "${enter[@]}" /bin/sh /walk
echo "the walk went well in an empty root"
