// Written by ScaffoldFilesTests with UPDATE_GOLDENS=1. The files themselves are not copied here.
#include "scaffolds.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char Content_en_questionnaire_strings_yaml[] = {
#embed "../../Content/en/questionnaire-strings.yaml"
};
static const unsigned char Content_en_strings_yaml[] = {
#embed "../../Content/en/strings.yaml"
};
static const unsigned char Content_es_questionnaire_strings_yaml[] = {
#embed "../../Content/es/questionnaire-strings.yaml"
};
static const unsigned char Content_es_strings_yaml[] = {
#embed "../../Content/es/strings.yaml"
};
static const unsigned char Public_mark_svg[] = {
#embed "../../Public/mark.svg"
};
static const unsigned char Public_share_png[] = {
#embed "../../Public/share.png"
};
static const unsigned char Scaffolds_kinds_article_md[] = {
#embed "../../Scaffolds/kinds/article.md"
};
static const unsigned char Scaffolds_kinds_explainer_md[] = {
#embed "../../Scaffolds/kinds/explainer.md"
};
static const unsigned char Scaffolds_kinds_faq_md[] = {
#embed "../../Scaffolds/kinds/faq.md"
};
static const unsigned char Scaffolds_kinds_page_md[] = {
#embed "../../Scaffolds/kinds/page.md"
};
static const unsigned char Scaffolds_kinds_rule_yaml[] = {
#embed "../../Scaffolds/kinds/rule.yaml"
};
static const unsigned char Scaffolds_kinds_scenario_md[] = {
#embed "../../Scaffolds/kinds/scenario.md"
};
static const unsigned char Scaffolds_kinds_source_md[] = {
#embed "../../Scaffolds/kinds/source.md"
};
static const unsigned char Scaffolds_kinds_term_yaml[] = {
#embed "../../Scaffolds/kinds/term.yaml"
};
static const unsigned char Scaffolds_schemas_annotations_json[] = {
#embed "../../Scaffolds/schemas/annotations.json"
};
static const unsigned char Scaffolds_schemas_claims_json[] = {
#embed "../../Scaffolds/schemas/claims.json"
};
static const unsigned char Scaffolds_schemas_glossary_json[] = {
#embed "../../Scaffolds/schemas/glossary.json"
};
static const unsigned char Scaffolds_schemas_index_json[] = {
#embed "../../Scaffolds/schemas/index.json"
};
static const unsigned char Scaffolds_schemas_provisions_json[] = {
#embed "../../Scaffolds/schemas/provisions.json"
};
static const unsigned char Scaffolds_schemas_questions_json[] = {
#embed "../../Scaffolds/schemas/questions.json"
};
static const unsigned char Scaffolds_schemas_rule_texts_json[] = {
#embed "../../Scaffolds/schemas/rule-texts.json"
};
static const unsigned char Scaffolds_schemas_structured_json[] = {
#embed "../../Scaffolds/schemas/structured.json"
};
static const unsigned char Scaffolds_site_Content_en_404_md[] = {
#embed "../../Scaffolds/site/Content/en/404.md"
};
static const unsigned char Scaffolds_site_Content_en_a_to_z_md[] = {
#embed "../../Scaffolds/site/Content/en/a-to-z.md"
};
static const unsigned char Scaffolds_site_Content_en_about_md[] = {
#embed "../../Scaffolds/site/Content/en/about.md"
};
static const unsigned char Scaffolds_site_Content_en_check_md[] = {
#embed "../../Scaffolds/site/Content/en/check.md"
};
static const unsigned char Scaffolds_site_Content_en_decisions_md[] = {
#embed "../../Scaffolds/site/Content/en/decisions.md"
};
static const unsigned char Scaffolds_site_Content_en_explainers_md[] = {
#embed "../../Scaffolds/site/Content/en/explainers.md"
};
static const unsigned char Scaffolds_site_Content_en_explainers_names_md[] = {
#embed "../../Scaffolds/site/Content/en/explainers/names.md"
};
static const unsigned char Scaffolds_site_Content_en_faq_md[] = {
#embed "../../Scaffolds/site/Content/en/faq.md"
};
static const unsigned char Scaffolds_site_Content_en_faq_name_md[] = {
#embed "../../Scaffolds/site/Content/en/faq/name.md"
};
static const unsigned char Scaffolds_site_Content_en_glossary_md[] = {
#embed "../../Scaffolds/site/Content/en/glossary.md"
};
static const unsigned char Scaffolds_site_Content_en_glossary_yaml[] = {
#embed "../../Scaffolds/site/Content/en/glossary.yaml"
};
static const unsigned char Scaffolds_site_Content_en_index_md[] = {
#embed "../../Scaffolds/site/Content/en/index.md"
};
static const unsigned char Scaffolds_site_Content_en_now_md[] = {
#embed "../../Scaffolds/site/Content/en/now.md"
};
static const unsigned char Scaffolds_site_Content_en_phrases_yaml[] = {
#embed "../../Scaffolds/site/Content/en/phrases.yaml"
};
static const unsigned char Scaffolds_site_Content_en_reviews_md[] = {
#embed "../../Scaffolds/site/Content/en/reviews.md"
};
static const unsigned char Scaffolds_site_Content_en_scenarios_md[] = {
#embed "../../Scaffolds/site/Content/en/scenarios.md"
};
static const unsigned char Scaffolds_site_Content_en_scenarios_reading_room_md[] = {
#embed "../../Scaffolds/site/Content/en/scenarios/reading-room.md"
};
static const unsigned char Scaffolds_site_Content_en_search_md[] = {
#embed "../../Scaffolds/site/Content/en/search.md"
};
static const unsigned char Scaffolds_site_Content_en_sources_md[] = {
#embed "../../Scaffolds/site/Content/en/sources.md"
};
static const unsigned char Scaffolds_site_Content_en_sources_reading_room_act_md[] = {
#embed "../../Scaffolds/site/Content/en/sources/reading-room-act.md"
};
static const unsigned char Scaffolds_site_Content_es_404_md[] = {
#embed "../../Scaffolds/site/Content/es/404.md"
};
static const unsigned char Scaffolds_site_Content_es_a_to_z_md[] = {
#embed "../../Scaffolds/site/Content/es/a-to-z.md"
};
static const unsigned char Scaffolds_site_Content_es_about_md[] = {
#embed "../../Scaffolds/site/Content/es/about.md"
};
static const unsigned char Scaffolds_site_Content_es_check_md[] = {
#embed "../../Scaffolds/site/Content/es/check.md"
};
static const unsigned char Scaffolds_site_Content_es_decisions_md[] = {
#embed "../../Scaffolds/site/Content/es/decisions.md"
};
static const unsigned char Scaffolds_site_Content_es_explainers_md[] = {
#embed "../../Scaffolds/site/Content/es/explainers.md"
};
static const unsigned char Scaffolds_site_Content_es_explainers_names_md[] = {
#embed "../../Scaffolds/site/Content/es/explainers/names.md"
};
static const unsigned char Scaffolds_site_Content_es_faq_md[] = {
#embed "../../Scaffolds/site/Content/es/faq.md"
};
static const unsigned char Scaffolds_site_Content_es_faq_name_md[] = {
#embed "../../Scaffolds/site/Content/es/faq/name.md"
};
static const unsigned char Scaffolds_site_Content_es_glossary_md[] = {
#embed "../../Scaffolds/site/Content/es/glossary.md"
};
static const unsigned char Scaffolds_site_Content_es_glossary_yaml[] = {
#embed "../../Scaffolds/site/Content/es/glossary.yaml"
};
static const unsigned char Scaffolds_site_Content_es_index_md[] = {
#embed "../../Scaffolds/site/Content/es/index.md"
};
static const unsigned char Scaffolds_site_Content_es_links_yaml[] = {
#embed "../../Scaffolds/site/Content/es/links.yaml"
};
static const unsigned char Scaffolds_site_Content_es_now_md[] = {
#embed "../../Scaffolds/site/Content/es/now.md"
};
static const unsigned char Scaffolds_site_Content_es_phrases_yaml[] = {
#embed "../../Scaffolds/site/Content/es/phrases.yaml"
};
static const unsigned char Scaffolds_site_Content_es_reviews_md[] = {
#embed "../../Scaffolds/site/Content/es/reviews.md"
};
static const unsigned char Scaffolds_site_Content_es_rules_yaml[] = {
#embed "../../Scaffolds/site/Content/es/rules.yaml"
};
static const unsigned char Scaffolds_site_Content_es_scenarios_md[] = {
#embed "../../Scaffolds/site/Content/es/scenarios.md"
};
static const unsigned char Scaffolds_site_Content_es_scenarios_reading_room_md[] = {
#embed "../../Scaffolds/site/Content/es/scenarios/reading-room.md"
};
static const unsigned char Scaffolds_site_Content_es_search_md[] = {
#embed "../../Scaffolds/site/Content/es/search.md"
};
static const unsigned char Scaffolds_site_Content_es_site_yaml[] = {
#embed "../../Scaffolds/site/Content/es/site.yaml"
};
static const unsigned char Scaffolds_site_Content_es_sources_md[] = {
#embed "../../Scaffolds/site/Content/es/sources.md"
};
static const unsigned char Scaffolds_site_Content_es_sources_reading_room_act_md[] = {
#embed "../../Scaffolds/site/Content/es/sources/reading-room-act.md"
};
static const unsigned char Scaffolds_site_Content_links_yaml[] = {
#embed "../../Scaffolds/site/Content/links.yaml"
};
static const unsigned char Scaffolds_site_Content_rules_reading_room_yaml[] = {
#embed "../../Scaffolds/site/Content/rules/reading-room.yaml"
};
static const unsigned char Scaffolds_site_Content_site_yaml[] = {
#embed "../../Scaffolds/site/Content/site.yaml"
};
static const unsigned char Scaffolds_site_words_en_yaml[] = {
#embed "../../Scaffolds/site/words/en.yaml"
};
static const unsigned char Scaffolds_site_words_es_yaml[] = {
#embed "../../Scaffolds/site/words/es.yaml"
};
static const unsigned char Templates_a_to_z_mustache[] = {
#embed "../../Templates/a-to-z.mustache"
};
static const unsigned char Templates_answer_mustache[] = {
#embed "../../Templates/answer.mustache"
};
static const unsigned char Templates_article_mustache[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char Templates_aside_mustache[] = {
#embed "../../Templates/aside.mustache"
};
static const unsigned char Templates_book_mustache[] = {
#embed "../../Templates/book.mustache"
};
static const unsigned char Templates_card_mustache[] = {
#embed "../../Templates/card.mustache"
};
static const unsigned char Templates_changes_mustache[] = {
#embed "../../Templates/changes.mustache"
};
static const unsigned char Templates_contents_mustache[] = {
#embed "../../Templates/contents.mustache"
};
static const unsigned char Templates_data_mustache[] = {
#embed "../../Templates/data.mustache"
};
static const unsigned char Templates_decision_mustache[] = {
#embed "../../Templates/decision.mustache"
};
static const unsigned char Templates_expiry_mustache[] = {
#embed "../../Templates/expiry.mustache"
};
static const unsigned char Templates_explainer_mustache[] = {
#embed "../../Templates/explainer.mustache"
};
static const unsigned char Templates_face_mustache[] = {
#embed "../../Templates/face.mustache"
};
static const unsigned char Templates_faq_index_mustache[] = {
#embed "../../Templates/faq-index.mustache"
};
static const unsigned char Templates_flyer_mustache[] = {
#embed "../../Templates/flyer.mustache"
};
static const unsigned char Templates_footer_mustache[] = {
#embed "../../Templates/footer.mustache"
};
static const unsigned char Templates_glossary_mustache[] = {
#embed "../../Templates/glossary.mustache"
};
static const unsigned char Templates_happening_mustache[] = {
#embed "../../Templates/happening.mustache"
};
static const unsigned char Templates_head_mustache[] = {
#embed "../../Templates/head.mustache"
};
static const unsigned char Templates_home_mustache[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char Templates_index_mustache[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char Templates_languages_mustache[] = {
#embed "../../Templates/languages.mustache"
};
static const unsigned char Templates_layout_mustache[] = {
#embed "../../Templates/layout.mustache"
};
static const unsigned char Templates_mirrors_mustache[] = {
#embed "../../Templates/mirrors.mustache"
};
static const unsigned char Templates_not_found_mustache[] = {
#embed "../../Templates/not-found.mustache"
};
static const unsigned char Templates_notices_mustache[] = {
#embed "../../Templates/notices.mustache"
};
static const unsigned char Templates_now_mustache[] = {
#embed "../../Templates/now.mustache"
};
static const unsigned char Templates_page_mustache[] = {
#embed "../../Templates/page.mustache"
};
static const unsigned char Templates_places_mustache[] = {
#embed "../../Templates/places.mustache"
};
static const unsigned char Templates_poster_mustache[] = {
#embed "../../Templates/poster.mustache"
};
static const unsigned char Templates_questionnaire_app_mustache[] = {
#embed "../../Templates/questionnaire-app.mustache"
};
static const unsigned char Templates_questionnaire_mustache[] = {
#embed "../../Templates/questionnaire.mustache"
};
static const unsigned char Templates_related_mustache[] = {
#embed "../../Templates/related.mustache"
};
static const unsigned char Templates_reviews_mustache[] = {
#embed "../../Templates/reviews.mustache"
};
static const unsigned char Templates_say_mustache[] = {
#embed "../../Templates/say.mustache"
};
static const unsigned char Templates_scenario_mustache[] = {
#embed "../../Templates/scenario.mustache"
};
static const unsigned char Templates_scripts_expiry_js[] = {
#embed "../../Templates/scripts/expiry.js"
};
static const unsigned char Templates_scripts_questionnaire_js[] = {
#embed "../../Templates/scripts/questionnaire.js"
};
static const unsigned char Templates_scripts_search_js[] = {
#embed "../../Templates/scripts/search.js"
};
static const unsigned char Templates_search_mustache[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char Templates_sheet_mustache[] = {
#embed "../../Templates/sheet.mustache"
};
static const unsigned char Templates_source_mustache[] = {
#embed "../../Templates/source.mustache"
};
static const unsigned char Templates_status_mustache[] = {
#embed "../../Templates/status.mustache"
};
static const unsigned char Templates_styles_article_css[] = {
#embed "../../Templates/styles/article.css"
};
static const unsigned char Templates_styles_asks_css[] = {
#embed "../../Templates/styles/asks.css"
};
static const unsigned char Templates_styles_base_css[] = {
#embed "../../Templates/styles/base.css"
};
static const unsigned char Templates_styles_book_css[] = {
#embed "../../Templates/styles/book.css"
};
static const unsigned char Templates_styles_callout_css[] = {
#embed "../../Templates/styles/callout.css"
};
static const unsigned char Templates_styles_card_css[] = {
#embed "../../Templates/styles/card.css"
};
static const unsigned char Templates_styles_contents_css[] = {
#embed "../../Templates/styles/contents.css"
};
static const unsigned char Templates_styles_decision_css[] = {
#embed "../../Templates/styles/decision.css"
};
static const unsigned char Templates_styles_duties_css[] = {
#embed "../../Templates/styles/duties.css"
};
static const unsigned char Templates_styles_flyer_css[] = {
#embed "../../Templates/styles/flyer.css"
};
static const unsigned char Templates_styles_happening_css[] = {
#embed "../../Templates/styles/happening.css"
};
static const unsigned char Templates_styles_home_css[] = {
#embed "../../Templates/styles/home.css"
};
static const unsigned char Templates_styles_now_css[] = {
#embed "../../Templates/styles/now.css"
};
static const unsigned char Templates_styles_picture_css[] = {
#embed "../../Templates/styles/picture.css"
};
static const unsigned char Templates_styles_places_css[] = {
#embed "../../Templates/styles/places.css"
};
static const unsigned char Templates_styles_poster_css[] = {
#embed "../../Templates/styles/poster.css"
};
static const unsigned char Templates_styles_print_css[] = {
#embed "../../Templates/styles/print.css"
};
static const unsigned char Templates_styles_prose_css[] = {
#embed "../../Templates/styles/prose.css"
};
static const unsigned char Templates_styles_questionnaire_css[] = {
#embed "../../Templates/styles/questionnaire.css"
};
static const unsigned char Templates_styles_reading_css[] = {
#embed "../../Templates/styles/reading.css"
};
static const unsigned char Templates_styles_reviews_css[] = {
#embed "../../Templates/styles/reviews.css"
};
static const unsigned char Templates_styles_search_css[] = {
#embed "../../Templates/styles/search.css"
};
static const unsigned char Templates_styles_sheet_css[] = {
#embed "../../Templates/styles/sheet.css"
};
static const unsigned char Templates_styles_source_css[] = {
#embed "../../Templates/styles/source.css"
};
static const unsigned char Templates_styles_terms_css[] = {
#embed "../../Templates/styles/terms.css"
};
static const unsigned char Templates_styles_timeline_css[] = {
#embed "../../Templates/styles/timeline.css"
};
static const unsigned char Templates_tongues_mustache[] = {
#embed "../../Templates/tongues.mustache"
};
static const unsigned char docs_rule_schema_json[] = {
#embed "../../docs/rule-schema.json"
};

static const explainer_scaffold scaffolds[] = {
    {"Content/en/questionnaire-strings.yaml", Content_en_questionnaire_strings_yaml, sizeof Content_en_questionnaire_strings_yaml},
    {"Content/en/strings.yaml", Content_en_strings_yaml, sizeof Content_en_strings_yaml},
    {"Content/es/questionnaire-strings.yaml", Content_es_questionnaire_strings_yaml, sizeof Content_es_questionnaire_strings_yaml},
    {"Content/es/strings.yaml", Content_es_strings_yaml, sizeof Content_es_strings_yaml},
    {"Public/mark.svg", Public_mark_svg, sizeof Public_mark_svg},
    {"Public/share.png", Public_share_png, sizeof Public_share_png},
    {"Scaffolds/kinds/article.md", Scaffolds_kinds_article_md, sizeof Scaffolds_kinds_article_md},
    {"Scaffolds/kinds/explainer.md", Scaffolds_kinds_explainer_md, sizeof Scaffolds_kinds_explainer_md},
    {"Scaffolds/kinds/faq.md", Scaffolds_kinds_faq_md, sizeof Scaffolds_kinds_faq_md},
    {"Scaffolds/kinds/page.md", Scaffolds_kinds_page_md, sizeof Scaffolds_kinds_page_md},
    {"Scaffolds/kinds/rule.yaml", Scaffolds_kinds_rule_yaml, sizeof Scaffolds_kinds_rule_yaml},
    {"Scaffolds/kinds/scenario.md", Scaffolds_kinds_scenario_md, sizeof Scaffolds_kinds_scenario_md},
    {"Scaffolds/kinds/source.md", Scaffolds_kinds_source_md, sizeof Scaffolds_kinds_source_md},
    {"Scaffolds/kinds/term.yaml", Scaffolds_kinds_term_yaml, sizeof Scaffolds_kinds_term_yaml},
    {"Scaffolds/schemas/annotations.json", Scaffolds_schemas_annotations_json, sizeof Scaffolds_schemas_annotations_json},
    {"Scaffolds/schemas/claims.json", Scaffolds_schemas_claims_json, sizeof Scaffolds_schemas_claims_json},
    {"Scaffolds/schemas/glossary.json", Scaffolds_schemas_glossary_json, sizeof Scaffolds_schemas_glossary_json},
    {"Scaffolds/schemas/index.json", Scaffolds_schemas_index_json, sizeof Scaffolds_schemas_index_json},
    {"Scaffolds/schemas/provisions.json", Scaffolds_schemas_provisions_json, sizeof Scaffolds_schemas_provisions_json},
    {"Scaffolds/schemas/questions.json", Scaffolds_schemas_questions_json, sizeof Scaffolds_schemas_questions_json},
    {"Scaffolds/schemas/rule-texts.json", Scaffolds_schemas_rule_texts_json, sizeof Scaffolds_schemas_rule_texts_json},
    {"Scaffolds/schemas/structured.json", Scaffolds_schemas_structured_json, sizeof Scaffolds_schemas_structured_json},
    {"Scaffolds/site/Content/en/404.md", Scaffolds_site_Content_en_404_md, sizeof Scaffolds_site_Content_en_404_md},
    {"Scaffolds/site/Content/en/a-to-z.md", Scaffolds_site_Content_en_a_to_z_md, sizeof Scaffolds_site_Content_en_a_to_z_md},
    {"Scaffolds/site/Content/en/about.md", Scaffolds_site_Content_en_about_md, sizeof Scaffolds_site_Content_en_about_md},
    {"Scaffolds/site/Content/en/check.md", Scaffolds_site_Content_en_check_md, sizeof Scaffolds_site_Content_en_check_md},
    {"Scaffolds/site/Content/en/decisions.md", Scaffolds_site_Content_en_decisions_md, sizeof Scaffolds_site_Content_en_decisions_md},
    {"Scaffolds/site/Content/en/explainers.md", Scaffolds_site_Content_en_explainers_md, sizeof Scaffolds_site_Content_en_explainers_md},
    {"Scaffolds/site/Content/en/explainers/names.md", Scaffolds_site_Content_en_explainers_names_md, sizeof Scaffolds_site_Content_en_explainers_names_md},
    {"Scaffolds/site/Content/en/faq.md", Scaffolds_site_Content_en_faq_md, sizeof Scaffolds_site_Content_en_faq_md},
    {"Scaffolds/site/Content/en/faq/name.md", Scaffolds_site_Content_en_faq_name_md, sizeof Scaffolds_site_Content_en_faq_name_md},
    {"Scaffolds/site/Content/en/glossary.md", Scaffolds_site_Content_en_glossary_md, sizeof Scaffolds_site_Content_en_glossary_md},
    {"Scaffolds/site/Content/en/glossary.yaml", Scaffolds_site_Content_en_glossary_yaml, sizeof Scaffolds_site_Content_en_glossary_yaml},
    {"Scaffolds/site/Content/en/index.md", Scaffolds_site_Content_en_index_md, sizeof Scaffolds_site_Content_en_index_md},
    {"Scaffolds/site/Content/en/now.md", Scaffolds_site_Content_en_now_md, sizeof Scaffolds_site_Content_en_now_md},
    {"Scaffolds/site/Content/en/phrases.yaml", Scaffolds_site_Content_en_phrases_yaml, sizeof Scaffolds_site_Content_en_phrases_yaml},
    {"Scaffolds/site/Content/en/reviews.md", Scaffolds_site_Content_en_reviews_md, sizeof Scaffolds_site_Content_en_reviews_md},
    {"Scaffolds/site/Content/en/scenarios.md", Scaffolds_site_Content_en_scenarios_md, sizeof Scaffolds_site_Content_en_scenarios_md},
    {"Scaffolds/site/Content/en/scenarios/reading-room.md", Scaffolds_site_Content_en_scenarios_reading_room_md, sizeof Scaffolds_site_Content_en_scenarios_reading_room_md},
    {"Scaffolds/site/Content/en/search.md", Scaffolds_site_Content_en_search_md, sizeof Scaffolds_site_Content_en_search_md},
    {"Scaffolds/site/Content/en/sources.md", Scaffolds_site_Content_en_sources_md, sizeof Scaffolds_site_Content_en_sources_md},
    {"Scaffolds/site/Content/en/sources/reading-room-act.md", Scaffolds_site_Content_en_sources_reading_room_act_md, sizeof Scaffolds_site_Content_en_sources_reading_room_act_md},
    {"Scaffolds/site/Content/es/404.md", Scaffolds_site_Content_es_404_md, sizeof Scaffolds_site_Content_es_404_md},
    {"Scaffolds/site/Content/es/a-to-z.md", Scaffolds_site_Content_es_a_to_z_md, sizeof Scaffolds_site_Content_es_a_to_z_md},
    {"Scaffolds/site/Content/es/about.md", Scaffolds_site_Content_es_about_md, sizeof Scaffolds_site_Content_es_about_md},
    {"Scaffolds/site/Content/es/check.md", Scaffolds_site_Content_es_check_md, sizeof Scaffolds_site_Content_es_check_md},
    {"Scaffolds/site/Content/es/decisions.md", Scaffolds_site_Content_es_decisions_md, sizeof Scaffolds_site_Content_es_decisions_md},
    {"Scaffolds/site/Content/es/explainers.md", Scaffolds_site_Content_es_explainers_md, sizeof Scaffolds_site_Content_es_explainers_md},
    {"Scaffolds/site/Content/es/explainers/names.md", Scaffolds_site_Content_es_explainers_names_md, sizeof Scaffolds_site_Content_es_explainers_names_md},
    {"Scaffolds/site/Content/es/faq.md", Scaffolds_site_Content_es_faq_md, sizeof Scaffolds_site_Content_es_faq_md},
    {"Scaffolds/site/Content/es/faq/name.md", Scaffolds_site_Content_es_faq_name_md, sizeof Scaffolds_site_Content_es_faq_name_md},
    {"Scaffolds/site/Content/es/glossary.md", Scaffolds_site_Content_es_glossary_md, sizeof Scaffolds_site_Content_es_glossary_md},
    {"Scaffolds/site/Content/es/glossary.yaml", Scaffolds_site_Content_es_glossary_yaml, sizeof Scaffolds_site_Content_es_glossary_yaml},
    {"Scaffolds/site/Content/es/index.md", Scaffolds_site_Content_es_index_md, sizeof Scaffolds_site_Content_es_index_md},
    {"Scaffolds/site/Content/es/links.yaml", Scaffolds_site_Content_es_links_yaml, sizeof Scaffolds_site_Content_es_links_yaml},
    {"Scaffolds/site/Content/es/now.md", Scaffolds_site_Content_es_now_md, sizeof Scaffolds_site_Content_es_now_md},
    {"Scaffolds/site/Content/es/phrases.yaml", Scaffolds_site_Content_es_phrases_yaml, sizeof Scaffolds_site_Content_es_phrases_yaml},
    {"Scaffolds/site/Content/es/reviews.md", Scaffolds_site_Content_es_reviews_md, sizeof Scaffolds_site_Content_es_reviews_md},
    {"Scaffolds/site/Content/es/rules.yaml", Scaffolds_site_Content_es_rules_yaml, sizeof Scaffolds_site_Content_es_rules_yaml},
    {"Scaffolds/site/Content/es/scenarios.md", Scaffolds_site_Content_es_scenarios_md, sizeof Scaffolds_site_Content_es_scenarios_md},
    {"Scaffolds/site/Content/es/scenarios/reading-room.md", Scaffolds_site_Content_es_scenarios_reading_room_md, sizeof Scaffolds_site_Content_es_scenarios_reading_room_md},
    {"Scaffolds/site/Content/es/search.md", Scaffolds_site_Content_es_search_md, sizeof Scaffolds_site_Content_es_search_md},
    {"Scaffolds/site/Content/es/site.yaml", Scaffolds_site_Content_es_site_yaml, sizeof Scaffolds_site_Content_es_site_yaml},
    {"Scaffolds/site/Content/es/sources.md", Scaffolds_site_Content_es_sources_md, sizeof Scaffolds_site_Content_es_sources_md},
    {"Scaffolds/site/Content/es/sources/reading-room-act.md", Scaffolds_site_Content_es_sources_reading_room_act_md, sizeof Scaffolds_site_Content_es_sources_reading_room_act_md},
    {"Scaffolds/site/Content/links.yaml", Scaffolds_site_Content_links_yaml, sizeof Scaffolds_site_Content_links_yaml},
    {"Scaffolds/site/Content/rules/reading-room.yaml", Scaffolds_site_Content_rules_reading_room_yaml, sizeof Scaffolds_site_Content_rules_reading_room_yaml},
    {"Scaffolds/site/Content/site.yaml", Scaffolds_site_Content_site_yaml, sizeof Scaffolds_site_Content_site_yaml},
    {"Scaffolds/site/words/en.yaml", Scaffolds_site_words_en_yaml, sizeof Scaffolds_site_words_en_yaml},
    {"Scaffolds/site/words/es.yaml", Scaffolds_site_words_es_yaml, sizeof Scaffolds_site_words_es_yaml},
    {"Templates/a-to-z.mustache", Templates_a_to_z_mustache, sizeof Templates_a_to_z_mustache},
    {"Templates/answer.mustache", Templates_answer_mustache, sizeof Templates_answer_mustache},
    {"Templates/article.mustache", Templates_article_mustache, sizeof Templates_article_mustache},
    {"Templates/aside.mustache", Templates_aside_mustache, sizeof Templates_aside_mustache},
    {"Templates/book.mustache", Templates_book_mustache, sizeof Templates_book_mustache},
    {"Templates/card.mustache", Templates_card_mustache, sizeof Templates_card_mustache},
    {"Templates/changes.mustache", Templates_changes_mustache, sizeof Templates_changes_mustache},
    {"Templates/contents.mustache", Templates_contents_mustache, sizeof Templates_contents_mustache},
    {"Templates/data.mustache", Templates_data_mustache, sizeof Templates_data_mustache},
    {"Templates/decision.mustache", Templates_decision_mustache, sizeof Templates_decision_mustache},
    {"Templates/expiry.mustache", Templates_expiry_mustache, sizeof Templates_expiry_mustache},
    {"Templates/explainer.mustache", Templates_explainer_mustache, sizeof Templates_explainer_mustache},
    {"Templates/face.mustache", Templates_face_mustache, sizeof Templates_face_mustache},
    {"Templates/faq-index.mustache", Templates_faq_index_mustache, sizeof Templates_faq_index_mustache},
    {"Templates/flyer.mustache", Templates_flyer_mustache, sizeof Templates_flyer_mustache},
    {"Templates/footer.mustache", Templates_footer_mustache, sizeof Templates_footer_mustache},
    {"Templates/glossary.mustache", Templates_glossary_mustache, sizeof Templates_glossary_mustache},
    {"Templates/happening.mustache", Templates_happening_mustache, sizeof Templates_happening_mustache},
    {"Templates/head.mustache", Templates_head_mustache, sizeof Templates_head_mustache},
    {"Templates/home.mustache", Templates_home_mustache, sizeof Templates_home_mustache},
    {"Templates/index.mustache", Templates_index_mustache, sizeof Templates_index_mustache},
    {"Templates/languages.mustache", Templates_languages_mustache, sizeof Templates_languages_mustache},
    {"Templates/layout.mustache", Templates_layout_mustache, sizeof Templates_layout_mustache},
    {"Templates/mirrors.mustache", Templates_mirrors_mustache, sizeof Templates_mirrors_mustache},
    {"Templates/not-found.mustache", Templates_not_found_mustache, sizeof Templates_not_found_mustache},
    {"Templates/notices.mustache", Templates_notices_mustache, sizeof Templates_notices_mustache},
    {"Templates/now.mustache", Templates_now_mustache, sizeof Templates_now_mustache},
    {"Templates/page.mustache", Templates_page_mustache, sizeof Templates_page_mustache},
    {"Templates/places.mustache", Templates_places_mustache, sizeof Templates_places_mustache},
    {"Templates/poster.mustache", Templates_poster_mustache, sizeof Templates_poster_mustache},
    {"Templates/questionnaire-app.mustache", Templates_questionnaire_app_mustache, sizeof Templates_questionnaire_app_mustache},
    {"Templates/questionnaire.mustache", Templates_questionnaire_mustache, sizeof Templates_questionnaire_mustache},
    {"Templates/related.mustache", Templates_related_mustache, sizeof Templates_related_mustache},
    {"Templates/reviews.mustache", Templates_reviews_mustache, sizeof Templates_reviews_mustache},
    {"Templates/say.mustache", Templates_say_mustache, sizeof Templates_say_mustache},
    {"Templates/scenario.mustache", Templates_scenario_mustache, sizeof Templates_scenario_mustache},
    {"Templates/scripts/expiry.js", Templates_scripts_expiry_js, sizeof Templates_scripts_expiry_js},
    {"Templates/scripts/questionnaire.js", Templates_scripts_questionnaire_js, sizeof Templates_scripts_questionnaire_js},
    {"Templates/scripts/search.js", Templates_scripts_search_js, sizeof Templates_scripts_search_js},
    {"Templates/search.mustache", Templates_search_mustache, sizeof Templates_search_mustache},
    {"Templates/sheet.mustache", Templates_sheet_mustache, sizeof Templates_sheet_mustache},
    {"Templates/source.mustache", Templates_source_mustache, sizeof Templates_source_mustache},
    {"Templates/status.mustache", Templates_status_mustache, sizeof Templates_status_mustache},
    {"Templates/styles/article.css", Templates_styles_article_css, sizeof Templates_styles_article_css},
    {"Templates/styles/asks.css", Templates_styles_asks_css, sizeof Templates_styles_asks_css},
    {"Templates/styles/base.css", Templates_styles_base_css, sizeof Templates_styles_base_css},
    {"Templates/styles/book.css", Templates_styles_book_css, sizeof Templates_styles_book_css},
    {"Templates/styles/callout.css", Templates_styles_callout_css, sizeof Templates_styles_callout_css},
    {"Templates/styles/card.css", Templates_styles_card_css, sizeof Templates_styles_card_css},
    {"Templates/styles/contents.css", Templates_styles_contents_css, sizeof Templates_styles_contents_css},
    {"Templates/styles/decision.css", Templates_styles_decision_css, sizeof Templates_styles_decision_css},
    {"Templates/styles/duties.css", Templates_styles_duties_css, sizeof Templates_styles_duties_css},
    {"Templates/styles/flyer.css", Templates_styles_flyer_css, sizeof Templates_styles_flyer_css},
    {"Templates/styles/happening.css", Templates_styles_happening_css, sizeof Templates_styles_happening_css},
    {"Templates/styles/home.css", Templates_styles_home_css, sizeof Templates_styles_home_css},
    {"Templates/styles/now.css", Templates_styles_now_css, sizeof Templates_styles_now_css},
    {"Templates/styles/picture.css", Templates_styles_picture_css, sizeof Templates_styles_picture_css},
    {"Templates/styles/places.css", Templates_styles_places_css, sizeof Templates_styles_places_css},
    {"Templates/styles/poster.css", Templates_styles_poster_css, sizeof Templates_styles_poster_css},
    {"Templates/styles/print.css", Templates_styles_print_css, sizeof Templates_styles_print_css},
    {"Templates/styles/prose.css", Templates_styles_prose_css, sizeof Templates_styles_prose_css},
    {"Templates/styles/questionnaire.css", Templates_styles_questionnaire_css, sizeof Templates_styles_questionnaire_css},
    {"Templates/styles/reading.css", Templates_styles_reading_css, sizeof Templates_styles_reading_css},
    {"Templates/styles/reviews.css", Templates_styles_reviews_css, sizeof Templates_styles_reviews_css},
    {"Templates/styles/search.css", Templates_styles_search_css, sizeof Templates_styles_search_css},
    {"Templates/styles/sheet.css", Templates_styles_sheet_css, sizeof Templates_styles_sheet_css},
    {"Templates/styles/source.css", Templates_styles_source_css, sizeof Templates_styles_source_css},
    {"Templates/styles/terms.css", Templates_styles_terms_css, sizeof Templates_styles_terms_css},
    {"Templates/styles/timeline.css", Templates_styles_timeline_css, sizeof Templates_styles_timeline_css},
    {"Templates/tongues.mustache", Templates_tongues_mustache, sizeof Templates_tongues_mustache},
    {"docs/rule-schema.json", docs_rule_schema_json, sizeof docs_rule_schema_json},
};

explainer_scaffold explainer_scaffold_at(size_t index) {
  if (index < sizeof scaffolds / sizeof *scaffolds) return scaffolds[index];
  return (explainer_scaffold){0};
}
