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
static const unsigned char calendar_2021[] = {
#embed "../Rulebook/calendars/2021.yaml" suffix(,)
    0};
static const unsigned char calendar_2022[] = {
#embed "../Rulebook/calendars/2022.yaml" suffix(,)
    0};
static const unsigned char calendar_2023[] = {
#embed "../Rulebook/calendars/2023.yaml" suffix(,)
    0};
static const unsigned char calendar_2024[] = {
#embed "../Rulebook/calendars/2024.yaml" suffix(,)
    0};
static const unsigned char calendar_2025[] = {
#embed "../Rulebook/calendars/2025.yaml" suffix(,)
    0};
static const unsigned char calendar_2026[] = {
#embed "../Rulebook/calendars/2026.yaml" suffix(,)
    0};
static const unsigned char calendar_2027[] = {
#embed "../Rulebook/calendars/2027.yaml" suffix(,)
    0};
static const unsigned char calendar_statutory[] = {
#embed "../Rulebook/calendars/statutory.yaml" suffix(,)
    0};
static const unsigned char rules_cells[] = {
#embed "../Rulebook/rules/cells.yaml" suffix(,)
    0};
static const unsigned char rules_data[] = {
#embed "../Rulebook/rules/data.yaml" suffix(,)
    0};
static const unsigned char rules_democracy[] = {
#embed "../Rulebook/rules/democracy.yaml" suffix(,)
    0};
static const unsigned char rules_documents[] = {
#embed "../Rulebook/rules/documents.yaml" suffix(,)
    0};
static const unsigned char rules_front[] = {
#embed "../Rulebook/rules/front.yaml" suffix(,)
    0};
static const unsigned char rules_mediation[] = {
#embed "../Rulebook/rules/mediation.yaml" suffix(,)
    0};
static const unsigned char rules_party_reception[] = {
#embed "../Rulebook/rules/party-reception.yaml" suffix(,)
    0};
static const unsigned char rules_petitions[] = {
#embed "../Rulebook/rules/petitions.yaml" suffix(,)
    0};
static const unsigned char rules_reports[] = {
#embed "../Rulebook/rules/reports.yaml" suffix(,)
    0};
static const unsigned char rules_retention[] = {
#embed "../Rulebook/rules/retention.yaml" suffix(,)
    0};
static const unsigned char rules_state_reception[] = {
#embed "../Rulebook/rules/state-reception.yaml" suffix(,)
    0};
static const unsigned char rules_time[] = {
#embed "../Rulebook/rules/time.yaml" suffix(,)
    0};

#define FILE(id, path) {path, id, sizeof id - 1}
static const embedded_file files[] = {
    FILE(vi_yaml, "Civic/Text/vi.yaml"),
    FILE(en_yaml, "Civic/Text/en.yaml"),
    FILE(subjects_yaml, "Civic/Schema/subjects.yaml"),
    FILE(calendar_2021, "Rulebook/calendars/2021.yaml"),
    FILE(calendar_2022, "Rulebook/calendars/2022.yaml"),
    FILE(calendar_2023, "Rulebook/calendars/2023.yaml"),
    FILE(calendar_2024, "Rulebook/calendars/2024.yaml"),
    FILE(calendar_2025, "Rulebook/calendars/2025.yaml"),
    FILE(calendar_2026, "Rulebook/calendars/2026.yaml"),
    FILE(calendar_2027, "Rulebook/calendars/2027.yaml"),
    FILE(calendar_statutory, "Rulebook/calendars/statutory.yaml"),
    FILE(rules_cells, "Rulebook/rules/cells.yaml"),
    FILE(rules_data, "Rulebook/rules/data.yaml"),
    FILE(rules_democracy, "Rulebook/rules/democracy.yaml"),
    FILE(rules_documents, "Rulebook/rules/documents.yaml"),
    FILE(rules_front, "Rulebook/rules/front.yaml"),
    FILE(rules_mediation, "Rulebook/rules/mediation.yaml"),
    FILE(rules_party_reception, "Rulebook/rules/party-reception.yaml"),
    FILE(rules_petitions, "Rulebook/rules/petitions.yaml"),
    FILE(rules_reports, "Rulebook/rules/reports.yaml"),
    FILE(rules_retention, "Rulebook/rules/retention.yaml"),
    FILE(rules_state_reception, "Rulebook/rules/state-reception.yaml"),
    FILE(rules_time, "Rulebook/rules/time.yaml"),
};

size_t embedded_count(void) { return sizeof files / sizeof files[0]; }
embedded_file embedded_at(size_t index) { return files[index]; }
