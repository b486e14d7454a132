-- Our own fold fills the texts, so SQLite's is switched off (it does not know đ and mixes tones).
CREATE VIRTUAL TABLE article_search USING fts5(exact, folded, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
--> statement-breakpoint
CREATE VIRTUAL TABLE desk_search USING fts5(exact, folded, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
