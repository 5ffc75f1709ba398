#!/bin/sh
# Builds the addon of an installed package by hand, for a platform that has no packaged binary:
#   npm install --no-save node-addon-api node-api-headers && sh node_modules/sockfd/native/build.sh
# Needs a C++20 compiler and Node-API's headers: those of node-api-headers, where it is installed, else Node.js's own, which
# most distributions of it have beside the binary. NODE_INCLUDE says where else they are, ADDON_API where node-addon-api is.
# CXX is the compiler, CXXFLAGS and LDFLAGS are more of its options, OUT is the file to be made.
set -eu
cd "$(dirname "$0")/.."
node_include=${NODE_INCLUDE:-$(node -p "
  try { require('node-api-headers').include_dir } catch { require('node:path').resolve(process.execPath, '../../include/node') }")}
addon_include=${ADDON_API:-$(node -p "require('node-addon-api').include_dir")}
out=${OUT:-build/Release/sockfd.node}
mkdir -p "$(dirname "$out")"
# shellcheck disable=SC2086
"${CXX:-c++}" -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -fno-exceptions -fno-rtti \
  -DNAPI_VERSION=9 -DNODE_GYP_MODULE_NAME=sockfd -DNAPI_DISABLE_CPP_EXCEPTIONS \
  -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 ${CXXFLAGS:-} \
  -I "$node_include" -I "$addon_include" native/*.cc ${LDFLAGS:-} -o "$out"
