#include "embedded.h"

/* Each file: its bytes, and a zero after them so that an empty file is an array too. Paths are relative to here. */
static const unsigned char vi_yaml[] = {
#embed "../Civic/Text/vi.yaml" suffix(,)
    0};
static const unsigned char en_yaml[] = {
#embed "../Civic/Text/en.yaml" suffix(,)
    0};
static const unsigned char subjects_yaml[] = {
#embed "../Civic/Schema/subjects.yaml" suffix(,)
    0};

#define FILE(id, path) {path, id, sizeof id - 1}
static const embedded_file files[] = {
    FILE(vi_yaml, "Civic/Text/vi.yaml"),
    FILE(en_yaml, "Civic/Text/en.yaml"),
    FILE(subjects_yaml, "Civic/Schema/subjects.yaml"),
};

size_t embedded_count(void) { return sizeof files / sizeof files[0]; }
embedded_file embedded_at(size_t index) { return files[index]; }
