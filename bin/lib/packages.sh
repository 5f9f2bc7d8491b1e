# Installs what package-lock.json says, when that has changed since the last time. Sourced, from the project's folder.

install_packages() { npm "$@" --include=dev --include=optional --no-audit --no-fund --loglevel=error; }

if ! cmp -s package-lock.json node_modules/.installed-lock; then
  echo "Installing packages ..."
  # npm ci refuses when the registry that made the lock file lacked a package for some other platform; npm install then
  # goes on, with the same versions and checksums.
  if ! install_packages ci >/dev/null 2>&1 && ! install_packages install --no-save >/dev/null; then
    echo "The packages could not be installed: the lines above say why." >&2
    exit 1
  fi
  cp package-lock.json node_modules/.installed-lock
fi
