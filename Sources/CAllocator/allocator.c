// Swift's Glibc module has no malloc.h.
#include "allocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void explainer_return_large_blocks(void) {
#ifdef __GLIBC__
  // What compressors work in is smaller than this: to ask the system for it again and again takes long.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}
