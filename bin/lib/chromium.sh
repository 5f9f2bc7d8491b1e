# Finds a Chromium for the browser journeys, or brings one, and exports its path as CHROMIUM. Sourced, from the
# project's folder, with Node and the packages there.

runs() { [ -n "$1" ] && "$1" --version >/dev/null 2>&1; }

find_chromium() {
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    found=$(command -v "$name" 2>/dev/null) && runs "$found" && CHROMIUM=$found && return
  done
  found=$(node -p "require('playwright-core').chromium.executablePath()" 2>/dev/null) && runs "$found" && CHROMIUM=$found
}

if ! runs "${CHROMIUM:-}" && ! find_chromium; then
  echo "Bringing Chromium for the browser journeys ..."
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || true
  fi
  find_chromium || node node_modules/playwright-core/cli.js install chromium >/dev/null 2>&1 || true
  if ! find_chromium; then
    echo "A browser is needed for the journeys: install the package chromium, or set CHROMIUM to the path of one." >&2
    exit 1
  fi
fi
export CHROMIUM
