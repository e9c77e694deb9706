// What the module Compression calls of zlib: reading DEFLATE data block by block.
#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

#endif
