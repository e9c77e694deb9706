// What the module Compression calls of Brotli's encoder: compressing one buffer.
#ifndef CBROTLI_SHIM_H
#define CBROTLI_SHIM_H

#include <brotli/encode.h>

#endif
