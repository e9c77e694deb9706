// Swift's Glibc module has no malloc.h.
#include "allocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void explainer_return_large_blocks(void) {
#ifdef __GLIBC__
  // Pages, books and what compressors work in are smaller than this: to ask the system for such blocks
  // again and again would take longer than to fill them.
  mallopt(M_MMAP_THRESHOLD, 2 << 20);
  mallopt(M_TRIM_THRESHOLD, 6 << 20);
#endif
}
