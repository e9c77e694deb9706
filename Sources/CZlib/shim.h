// What the module Compression calls of zlib: compressing one buffer.
#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

#endif
