CREATE TABLE article_search (rowid integer PRIMARY KEY, exact text NOT NULL, folded text NOT NULL);
--> statement-breakpoint
CREATE INDEX article_search_exact ON article_search USING gin (to_tsvector('simple', exact));
--> statement-breakpoint
CREATE INDEX article_search_folded ON article_search USING gin (to_tsvector('simple', folded));
--> statement-breakpoint
CREATE TABLE desk_search (rowid integer PRIMARY KEY, exact text NOT NULL, folded text NOT NULL);
--> statement-breakpoint
CREATE INDEX desk_search_exact ON desk_search USING gin (to_tsvector('simple', exact));
--> statement-breakpoint
CREATE INDEX desk_search_folded ON desk_search USING gin (to_tsvector('simple', folded));
