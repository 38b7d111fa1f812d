/* Text files that are compiled into the program, so that it runs from anywhere as one file.
   To add one: a line in `embedded.c`. */
#ifndef EMBEDDED_H
#define EMBEDDED_H
#include <stddef.h>

typedef struct {
  const char *_Nonnull name;            /* path below Sources/, for example "Civic/Text/vi.yaml" */
  const unsigned char *_Nonnull bytes;  /* not terminated */
  size_t count;
} embedded_file;

/* Number of files, and the file at `index` < that number. */
size_t embedded_count(void);
embedded_file embedded_at(size_t index);
#endif
