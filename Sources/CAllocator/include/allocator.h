#ifndef ALLOCATOR_H
#define ALLOCATOR_H

/// Lets the system have large blocks of memory back as soon as they are free. glibc otherwise goes on
/// keeping blocks of each size that the program let go of once.
void explainer_return_large_blocks(void);

#endif
