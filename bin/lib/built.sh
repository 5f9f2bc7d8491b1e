# Builds dist/ when a source has changed since the last time. Sourced, from the project's folder.

built_from=$(find src seeds migrations scripts package-lock.json -type f -exec cksum {} + 2>/dev/null | sort | cksum)
if [ "$(cat dist/.built-from 2>/dev/null)" != "$built_from" ]; then
  echo "Building ..."
  node scripts/build.ts || exit 1
  echo "$built_from" >dist/.built-from
fi
