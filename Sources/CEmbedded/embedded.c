#include "embedded.h"

/* Each file: its bytes, and a zero after them so that an empty file is an array too. Paths are relative to here. */
static const unsigned char schema_0001[] = {
#embed "../Civic/Schema/sql/0001-directory.sql" suffix(,)
    0};
static const unsigned char schema_0002[] = {
#embed "../Civic/Schema/sql/0002-sign-in.sql" suffix(,)
    0};
static const unsigned char schema_0003[] = {
#embed "../Civic/Schema/sql/0003-history.sql" suffix(,)
    0};
static const unsigned char schema_0004[] = {
#embed "../Civic/Schema/sql/0004-sessions.sql" suffix(,)
    0};
static const unsigned char schema_0005[] = {
#embed "../Civic/Schema/sql/0005-assignments.sql" suffix(,)
    0};
static const unsigned char schema_0006[] = {
#embed "../Civic/Schema/sql/0006-matters.sql" suffix(,)
    0};
static const unsigned char schema_0007[] = {
#embed "../Civic/Schema/sql/0007-intake.sql" suffix(,)
    0};
static const unsigned char schema_0008[] = {
#embed "../Civic/Schema/sql/0008-search.sqlite.sql" suffix(,)
    0};
static const unsigned char schema_0009[] = {
#embed "../Civic/Schema/sql/0009-rules.sql" suffix(,)
    0};
static const unsigned char schema_0010[] = {
#embed "../Civic/Schema/sql/0010-seal.sql" suffix(,)
    0};
static const unsigned char schema_0010_lock[] = {
#embed "../Civic/Schema/sql/0010-seal.lock.sql" suffix(,)
    0};
static const unsigned char schema_0011[] = {
#embed "../Civic/Schema/sql/0011-access.sql" suffix(,)
    0};
static const unsigned char schema_0012[] = {
#embed "../Civic/Schema/sql/0012-reader-words.sql" suffix(,)
    0};
static const unsigned char schema_0013[] = {
#embed "../Civic/Schema/sql/0013-resolutions.sql" suffix(,)
    0};
static const unsigned char schema_0014[] = {
#embed "../Civic/Schema/sql/0014-paper-templates.sql" suffix(,)
    0};
static const unsigned char schema_0015[] = {
#embed "../Civic/Schema/sql/0015-votes.sql" suffix(,)
    0};
static const unsigned char schema_0017[] = {
#embed "../Civic/Schema/sql/0017-numbers.sql" suffix(,)
    0};
static const unsigned char schema_0019[] = {
#embed "../Civic/Schema/sql/0019-meetings.sql" suffix(,)
    0};
static const unsigned char schema_0020[] = {
#embed "../Civic/Schema/sql/0020-letterheads.sql" suffix(,)
    0};
static const unsigned char schema_0021[] = {
#embed "../Civic/Schema/sql/0021-news-items.sql" suffix(,)
    0};
static const unsigned char schema_0022[] = {
#embed "../Civic/Schema/sql/0022-second-step.sql" suffix(,)
    0};
static const unsigned char schema_0023[] = {
#embed "../Civic/Schema/sql/0023-openid.sql" suffix(,)
    0};
static const unsigned char schema_0024[] = {
#embed "../Civic/Schema/sql/0024-meeting-kinds.sqlite.sql" suffix(,)
    0};
static const unsigned char schema_0025[] = {
#embed "../Civic/Schema/sql/0025-congress.sql" suffix(,)
    0};
static const unsigned char schema_0026[] = {
#embed "../Civic/Schema/sql/0026-drafts.sql" suffix(,)
    0};
static const unsigned char schema_0027[] = {
#embed "../Civic/Schema/sql/0027-undo.sql" suffix(,)
    0};
static const unsigned char schema_0028[] = {
#embed "../Civic/Schema/sql/0028-undo-of-matters.sql" suffix(,)
    0};
static const unsigned char schema_0029[] = {
#embed "../Civic/Schema/sql/0029-helping.sql" suffix(,)
    0};
static const unsigned char paper_offices[] = {
#embed "../Civic/Papers/offices.yaml" suffix(,)
    0};
static const unsigned char paper_party_36[] = {
#embed "../Papers/data/party-36.yaml" suffix(,)
    0};
static const unsigned char paper_party_05[] = {
#embed "../Papers/data/party-05.yaml" suffix(,)
    0};
static const unsigned char paper_state_30[] = {
#embed "../Papers/data/state-30.yaml" suffix(,)
    0};
static const unsigned char paper_letters[] = {
#embed "../Papers/data/letters.txt" suffix(,)
    0};
static const unsigned char paper_words[] = {
#embed "../Papers/data/vi.yaml" suffix(,)
    0};
static const unsigned char demo_world[] = {
#embed "../Civic/Demo/world.yaml" suffix(,)
    0};
static const unsigned char vi_yaml[] = {
#embed "../Civic/Text/vi.yaml" suffix(,)
    0};
static const unsigned char en_yaml[] = {
#embed "../Civic/Text/en.yaml" suffix(,)
    0};
static const unsigned char subjects_yaml[] = {
#embed "../Civic/Schema/subjects.yaml" suffix(,)
    0};
static const unsigned char secrecy_yaml[] = {
#embed "../Civic/Documents/secrecy.yaml" suffix(,)
    0};
static const unsigned char guide_vi[] = {
#embed "../Civic/Guide/guide-vi.yaml" suffix(,)
    0};
static const unsigned char guide_en[] = {
#embed "../Civic/Guide/guide-en.yaml" suffix(,)
    0};
static const unsigned char rule_heads[] = {
#embed "../Civic/Obligations/heads.yaml" suffix(,)
    0};
static const unsigned char css_papers[] = {
#embed "../Civic/Site/public/css/papers.css" suffix(,)
    0};
static const unsigned char css_months[] = {
#embed "../Civic/Site/public/css/months.css" suffix(,)
    0};
static const unsigned char weak_passwords[] = {
#embed "../Civic/SignIn/weak-passwords.txt" suffix(,)
    0};
static const unsigned char names_yaml[] = {
#embed "../Civic/Seal/names.yaml" suffix(,)
    0};
static const unsigned char directory_sample[] = {
#embed "../Civic/Directory/sample.csv" suffix(,)
    0};
static const unsigned char css_base[] = {
#embed "../Civic/Site/public/css/base.css" suffix(,)
    0};
static const unsigned char css_color[] = {
#embed "../Civic/Site/public/css/color.css" suffix(,)
    0};
static const unsigned char css_layout[] = {
#embed "../Civic/Site/public/css/layout.css" suffix(,)
    0};
static const unsigned char css_form[] = {
#embed "../Civic/Site/public/css/form.css" suffix(,)
    0};
static const unsigned char css_parts[] = {
#embed "../Civic/Site/public/css/parts.css" suffix(,)
    0};
static const unsigned char css_table[] = {
#embed "../Civic/Site/public/css/table.css" suffix(,)
    0};
static const unsigned char css_timeline[] = {
#embed "../Civic/Site/public/css/timeline.css" suffix(,)
    0};
static const unsigned char css_intake[] = {
#embed "../Civic/Site/public/css/intake.css" suffix(,)
    0};
static const unsigned char css_print[] = {
#embed "../Civic/Site/public/css/print.css" suffix(,)
    0};
static const unsigned char css_session[] = {
#embed "../Civic/Site/public/css/session.css" suffix(,)
    0};
static const unsigned char intake_js[] = {
#embed "../Civic/Site/public/js/intake.js" suffix(,)
    0};
static const unsigned char unsent_js[] = {
#embed "../Civic/Site/public/js/unsent.js" suffix(,)
    0};
static const unsigned char capture_js[] = {
#embed "../Civic/Site/public/js/capture.js" suffix(,)
    0};
static const unsigned char guide_42[] = {
#embed "../Civic/Meetings/guide-42.yaml" suffix(,)
    0};
static const unsigned char register_types[] = {
#embed "../Civic/Register/types.yaml" suffix(,)
    0};
static const unsigned char css_votes[] = {
#embed "../Civic/Site/public/css/votes.css" suffix(,)
    0};
static const unsigned char live_js[] = {
#embed "../Civic/Site/public/js/live.js" suffix(,)
    0};
static const unsigned char site_js[] = {
#embed "../Civic/Site/public/js/site.js" suffix(,)
    0};
static const unsigned char queue_js[] = {
#embed "../Civic/Site/public/js/queue.js" suffix(,)
    0};
static const unsigned char worker_js[] = {
#embed "../Civic/Site/public/js/worker.js" suffix(,)
    0};
static const unsigned char offline_js[] = {
#embed "../Civic/Site/public/js/offline.js" suffix(,)
    0};
static const unsigned char keep_js[] = {
#embed "../Civic/Site/public/js/keep.js" suffix(,)
    0};
static const unsigned char lists_js[] = {
#embed "../Civic/Site/public/js/lists.js" suffix(,)
    0};
static const unsigned char photos_js[] = {
#embed "../Civic/Site/public/js/photos.js" suffix(,)
    0};
static const unsigned char voice_js[] = {
#embed "../Civic/Site/public/js/voice.js" suffix(,)
    0};
static const unsigned char css_face[] = {
#embed "../Civic/Site/public/css/face.css" suffix(,)
    0};
static const unsigned char mark_svg[] = {
#embed "../Civic/Site/public/mark.svg" suffix(,)
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
    FILE(schema_0001, "Civic/Schema/sql/0001-directory.sql"),
    FILE(schema_0002, "Civic/Schema/sql/0002-sign-in.sql"),
    FILE(schema_0003, "Civic/Schema/sql/0003-history.sql"),
    FILE(schema_0004, "Civic/Schema/sql/0004-sessions.sql"),
    FILE(schema_0005, "Civic/Schema/sql/0005-assignments.sql"),
    FILE(schema_0006, "Civic/Schema/sql/0006-matters.sql"),
    FILE(schema_0007, "Civic/Schema/sql/0007-intake.sql"),
    FILE(schema_0008, "Civic/Schema/sql/0008-search.sqlite.sql"),
    FILE(schema_0009, "Civic/Schema/sql/0009-rules.sql"),
    FILE(schema_0010, "Civic/Schema/sql/0010-seal.sql"),
    FILE(schema_0010_lock, "Civic/Schema/sql/0010-seal.lock.sql"),
    FILE(schema_0011, "Civic/Schema/sql/0011-access.sql"),
    FILE(schema_0012, "Civic/Schema/sql/0012-reader-words.sql"),
    FILE(schema_0013, "Civic/Schema/sql/0013-resolutions.sql"),
    FILE(schema_0014, "Civic/Schema/sql/0014-paper-templates.sql"),
    FILE(schema_0015, "Civic/Schema/sql/0015-votes.sql"),
    FILE(schema_0017, "Civic/Schema/sql/0017-numbers.sql"),
    FILE(schema_0019, "Civic/Schema/sql/0019-meetings.sql"),
    FILE(schema_0020, "Civic/Schema/sql/0020-letterheads.sql"),
    FILE(schema_0021, "Civic/Schema/sql/0021-news-items.sql"),
    FILE(schema_0022, "Civic/Schema/sql/0022-second-step.sql"),
    FILE(schema_0023, "Civic/Schema/sql/0023-openid.sql"),
    FILE(schema_0024, "Civic/Schema/sql/0024-meeting-kinds.sqlite.sql"),
    FILE(schema_0025, "Civic/Schema/sql/0025-congress.sql"),
    FILE(schema_0026, "Civic/Schema/sql/0026-drafts.sql"),
    FILE(schema_0027, "Civic/Schema/sql/0027-undo.sql"),
    FILE(schema_0028, "Civic/Schema/sql/0028-undo-of-matters.sql"),
    FILE(schema_0029, "Civic/Schema/sql/0029-helping.sql"),
    FILE(paper_offices, "Civic/Papers/offices.yaml"),
    FILE(paper_party_36, "Papers/data/party-36.yaml"),
    FILE(paper_party_05, "Papers/data/party-05.yaml"),
    FILE(paper_state_30, "Papers/data/state-30.yaml"),
    FILE(paper_letters, "Papers/data/letters.txt"),
    FILE(paper_words, "Papers/data/vi.yaml"),
    FILE(demo_world, "Civic/Demo/world.yaml"),
    FILE(vi_yaml, "Civic/Text/vi.yaml"),
    FILE(en_yaml, "Civic/Text/en.yaml"),
    FILE(subjects_yaml, "Civic/Schema/subjects.yaml"),
    FILE(secrecy_yaml, "Civic/Documents/secrecy.yaml"),
    FILE(guide_vi, "Civic/Guide/guide-vi.yaml"),
    FILE(guide_en, "Civic/Guide/guide-en.yaml"),
    FILE(rule_heads, "Civic/Obligations/heads.yaml"),
    FILE(css_papers, "Civic/Site/public/css/papers.css"),
    FILE(css_months, "Civic/Site/public/css/months.css"),
    FILE(weak_passwords, "Civic/SignIn/weak-passwords.txt"),
    FILE(names_yaml, "Civic/Seal/names.yaml"),
    FILE(directory_sample, "Civic/Directory/sample.csv"),
    FILE(css_base, "Civic/Site/public/css/base.css"),
    FILE(css_color, "Civic/Site/public/css/color.css"),
    FILE(css_layout, "Civic/Site/public/css/layout.css"),
    FILE(css_form, "Civic/Site/public/css/form.css"),
    FILE(css_parts, "Civic/Site/public/css/parts.css"),
    FILE(css_table, "Civic/Site/public/css/table.css"),
    FILE(css_timeline, "Civic/Site/public/css/timeline.css"),
    FILE(css_intake, "Civic/Site/public/css/intake.css"),
    FILE(css_print, "Civic/Site/public/css/print.css"),
    FILE(css_session, "Civic/Site/public/css/session.css"),
    FILE(intake_js, "Civic/Site/public/js/intake.js"),
    FILE(unsent_js, "Civic/Site/public/js/unsent.js"),
    FILE(capture_js, "Civic/Site/public/js/capture.js"),
    FILE(guide_42, "Civic/Meetings/guide-42.yaml"),
    FILE(register_types, "Civic/Register/types.yaml"),
    FILE(css_votes, "Civic/Site/public/css/votes.css"),
    FILE(live_js, "Civic/Site/public/js/live.js"),
    FILE(site_js, "Civic/Site/public/js/site.js"),
    FILE(queue_js, "Civic/Site/public/js/queue.js"),
    FILE(worker_js, "Civic/Site/public/js/worker.js"),
    FILE(offline_js, "Civic/Site/public/js/offline.js"),
    FILE(keep_js, "Civic/Site/public/js/keep.js"),
    FILE(lists_js, "Civic/Site/public/js/lists.js"),
    FILE(voice_js, "Civic/Site/public/js/voice.js"),
    FILE(photos_js, "Civic/Site/public/js/photos.js"),
    FILE(css_face, "Civic/Site/public/css/face.css"),
    FILE(mark_svg, "Civic/Site/public/mark.svg"),
    FILE(calendar_2021, "Rulebook/calendars/2021.yaml"),
    FILE(calendar_2022, "Rulebook/calendars/2022.yaml"),
    FILE(calendar_2023, "Rulebook/calendars/2023.yaml"),
    FILE(calendar_2024, "Rulebook/calendars/2024.yaml"),
    FILE(calendar_2025, "Rulebook/calendars/2025.yaml"),
    FILE(calendar_2026, "Rulebook/calendars/2026.yaml"),
    FILE(calendar_2027, "Rulebook/calendars/2027.yaml"),
    FILE(calendar_statutory, "Rulebook/calendars/statutory.yaml"),
    FILE(lexicon_people, "SessionReader/lexicon/people.txt"),
    FILE(lexicon_bodies, "SessionReader/lexicon/bodies.txt"),
    FILE(lexicon_session, "SessionReader/lexicon/session.txt"),
    FILE(lexicon_papers, "SessionReader/lexicon/papers.txt"),
    FILE(lexicon_figures, "SessionReader/lexicon/figures.txt"),
    FILE(lexicon_page, "SessionReader/lexicon/page.txt"),
    FILE(lexicon_points, "SessionReader/lexicon/points.txt"),
    FILE(lexicon_labels, "SessionReader/lexicon/labels.txt"),
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
