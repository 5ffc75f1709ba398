#!/bin/sh
# Builds the addon of an installed package by hand, for a platform that has no packaged binary:
#   npm install --no-save node-addon-api && sh node_modules/sockfd/native/build.sh
# Needs a C++20 compiler and Node.js's own headers, which come with Node.js (NODE_INCLUDE says where else they are). CXX is
# the compiler, OUT the file to be made.
set -eu
cd "$(dirname "$0")/.."
node_include=${NODE_INCLUDE:-$(node -p "require('node:path').resolve(process.execPath, '../../include/node')")}
addon_include=$(node -p "require('node-addon-api').include_dir")
out=${OUT:-build/Release/sockfd.node}
mkdir -p "$(dirname "$out")"
"${CXX:-c++}" -std=c++20 -O2 -fPIC -shared -fvisibility=hidden -fno-exceptions -fno-rtti \
  -DNAPI_VERSION=9 -DNODE_GYP_MODULE_NAME=sockfd -DNAPI_DISABLE_CPP_EXCEPTIONS \
  -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS -D_GNU_SOURCE -D_FILE_OFFSET_BITS=64 \
  -I "$node_include" -I "$addon_include" native/*.cc -o "$out"
