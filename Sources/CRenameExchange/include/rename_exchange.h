#ifndef RENAME_EXCHANGE_H
#define RENAME_EXCHANGE_H

/// Swaps two paths in one step (Linux: renameat2 with RENAME_EXCHANGE).
/// Returns 0, or -1 with errno set; ENOSYS where the system has no such step.
int explainer_rename_exchange(const char *first, const char *second);

/// Waits until the disk that holds an open file has everything that was written to it.
/// Returns 0, or -1 with errno set.
int explainer_sync_disk(int descriptor);

#endif
