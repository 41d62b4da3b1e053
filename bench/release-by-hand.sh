#!/usr/bin/env bash
# The release of the sample as a person would write it down: the same commands that the program runs, one after another, with caches of
# its own. Arguments: workspace, tag, private folder, address of the API, owner/name.
set -euo pipefail
workspace=$1 tag=$2 temp=$3 api=$4 repository=$5
version=${tag#v}
mkdir -p "$temp"
export PIP_CACHE_DIR=$temp/pip-cache npm_config_cache=$temp/npm-cache PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_COMPILE=1 CI=true
tree=$temp/tree dist=$temp/dist
git -C "$workspace" worktree add --quiet --detach "$tree" "$tag"
mkdir -p "$dist"
SOURCE_DATE_EPOCH=$(git -C "$tree" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
cd "$tree"

# check
git merge-base --is-ancestor "$tag^{commit}" origin/main
[ "$(git cat-file -t "$tag")" = tag ]
grep -q "^version = \"$version\"" backend/pyproject.toml
python3 scripts/check_ascii.py docs multi_agent README.md
git ls-files -z -- '*.py' | xargs -0 python3 -m py_compile
! git grep -nIE '^[[:space:]]*(#|//) *(\.\.\.|TODO: \.\.\.)' -- .

# backend
python3 -m venv "$temp/tools"
"$temp/tools/bin/python" -m pip install --quiet pip==26.3 build==1.6.1
(cd backend && python3 -m unittest discover -q -s tests -t . && "$temp/tools/bin/python" -m build --outdir "$dist" .)
wheel=$(ls "$dist"/*.whl) sdist=$(ls "$dist"/*.tar.gz)
for package in "$wheel" "$sdist"; do
  python3 -m venv --without-pip "$temp/clean"
  pip=("$temp/tools/bin/python" -I -m pip --python "$temp/clean/bin/python")
  "${pip[@]}" install --quiet --no-deps "$package"
  "${pip[@]}" install --quiet "stockroom==$version"
  "${pip[@]}" check
  (cd "$temp" && "$temp/clean/bin/python" -I -c 'import importlib.metadata, stockroom, stockroom.cli; print(importlib.metadata.version("stockroom"))')
  rm -rf "$temp/clean"
done

# frontend
(cd frontend && npm ci --no-audit --no-fund && npm test && npm run build && cd dist && zip -qr -X "$dist/frontend-build.zip" .)
unzip -tq "$dist/frontend-build.zip"

# docs
zip -qr -X "$dist/docs-bundle.zip" docs scripts/check_ascii.py
unzip -tq "$dist/docs-bundle.zip"

# notes
git log --format='- %s (%h)' "$(git describe --tags --abbrev=0 "$tag^")..$tag" > "$temp/notes.md"

# publish
(cd "$dist" && sha256sum -- * > SHA256SUMS)
call() { curl --silent --show-error --fail --header 'authorization: Bearer local-token' --header 'accept: application/vnd.github+json' "$@"; }
call "$api/repos/$repository/releases" > /dev/null
python3 -c 'import json, sys; print(json.dumps({"tag_name": sys.argv[1], "name": sys.argv[1], "draft": True, "body": open(sys.argv[2]).read()}))' "$tag" "$temp/notes.md" > "$temp/draft.json"
call --header 'content-type: application/json' --data "@$temp/draft.json" "$api/repos/$repository/releases" > "$temp/release.json"
read -r id upload < <(python3 -c 'import json, sys; release = json.load(open(sys.argv[1])); print(release["id"], release["upload_url"].split("{")[0])' "$temp/release.json")
for file in "$dist"/*; do
  call --header 'content-type: application/octet-stream' --data-binary "@$file" "$upload?name=$(basename "$file")" > /dev/null
done
call --header 'content-type: application/json' --request PATCH --data '{"draft": false}' "$api/repos/$repository/releases/$id" > /dev/null
git -C "$workspace" worktree remove --force "$tree"
