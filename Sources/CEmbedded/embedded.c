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
static const unsigned char lexicon_people[] = {
#embed "../SessionReader/lexicon/people.txt" suffix(,)
    0};
static const unsigned char lexicon_bodies[] = {
#embed "../SessionReader/lexicon/bodies.txt" suffix(,)
    0};
static const unsigned char lexicon_session[] = {
#embed "../SessionReader/lexicon/session.txt" suffix(,)
    0};
static const unsigned char lexicon_papers[] = {
#embed "../SessionReader/lexicon/papers.txt" suffix(,)
    0};
static const unsigned char lexicon_figures[] = {
#embed "../SessionReader/lexicon/figures.txt" suffix(,)
    0};
static const unsigned char lexicon_page[] = {
#embed "../SessionReader/lexicon/page.txt" suffix(,)
    0};
static const unsigned char lexicon_points[] = {
#embed "../SessionReader/lexicon/points.txt" suffix(,)
    0};
static const unsigned char lexicon_labels[] = {
#embed "../SessionReader/lexicon/labels.txt" suffix(,)
    0};

#define FILE(id, path) {path, id, sizeof id - 1}
static const embedded_file files[] = {
    FILE(vi_yaml, "Civic/Text/vi.yaml"),
    FILE(en_yaml, "Civic/Text/en.yaml"),
    FILE(subjects_yaml, "Civic/Schema/subjects.yaml"),
    FILE(lexicon_people, "SessionReader/lexicon/people.txt"),
    FILE(lexicon_bodies, "SessionReader/lexicon/bodies.txt"),
    FILE(lexicon_session, "SessionReader/lexicon/session.txt"),
    FILE(lexicon_papers, "SessionReader/lexicon/papers.txt"),
    FILE(lexicon_figures, "SessionReader/lexicon/figures.txt"),
    FILE(lexicon_page, "SessionReader/lexicon/page.txt"),
    FILE(lexicon_points, "SessionReader/lexicon/points.txt"),
    FILE(lexicon_labels, "SessionReader/lexicon/labels.txt"),
};

size_t embedded_count(void) { return sizeof files / sizeof files[0]; }
embedded_file embedded_at(size_t index) { return files[index]; }
