#ifndef EXPLAINER_SCAFFOLDS_H
#define EXPLAINER_SCAFFOLDS_H

#include <stddef.h>

// A file that the program carries inside, so that it needs nothing beside it.
typedef struct {
  // Where it stands in the project, with forward slashes.
  const char *path;
  const unsigned char *bytes;
  size_t count;
} explainer_scaffold;

// The file at a place of the table; one without a path past its end.
explainer_scaffold explainer_scaffold_at(size_t index);

#endif
