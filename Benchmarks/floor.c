// The floor that bench.py compares with: read, libcmark-gfm, splice into a page, write. No checks, no
// links resolved, no template language. Two threads, each with memory of its own.
//
// floor TEMPLATE SOURCES OUTPUT: TEMPLATE is a drawn page with a line @BODY@ where the body belongs.
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { THREADS = 2, ARENA = 1 << 22 };

static _Thread_local char *arena;
static _Thread_local size_t used;

// Each piece begins with its size. A page never needs more than the arena holds.
static void *take(size_t size) {
  size_t whole = 16 + ((size + 15) & ~(size_t)15);
  if (used + whole > ARENA) abort();
  char *piece = arena + used;
  used += whole;
  *(size_t *)piece = size;
  return piece + 16;
}
static void *take_zeroed(size_t count, size_t size) { return memset(take(count * size), 0, count * size); }
static void *take_again(void *old, size_t size) {
  if (!old) return take(size);
  size_t before = *(size_t *)((char *)old - 16);
  if (size <= before) return old;
  return memcpy(take(size), old, before);
}
static void keep(void *piece) { (void)piece; }
static cmark_mem memory = {take_zeroed, take_again, keep};

static char **names;
static int name_count;
static atomic_int next_name;
static const char *sources, *output;
static char *head, *foot;

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat facts;
  if (file < 0 || fstat(file, &facts)) exit(1);
  char *text = malloc(facts.st_size + 1);
  if (read(file, text, facts.st_size) != facts.st_size) exit(1);
  close(file);
  text[facts.st_size] = 0;
  *length = facts.st_size;
  return text;
}

static void *work(void *unused) {
  (void)unused;
  arena = malloc(ARENA);
  cmark_syntax_extension *table = cmark_find_syntax_extension("table");
  for (int index; (index = atomic_fetch_add(&next_name, 1)) < name_count;) {
    char path[4096];
    size_t length;
    snprintf(path, sizeof path, "%s/%s", sources, names[index]);
    char *text = read_file(path, &length);
    char *body = strstr(text + 4, "\n---\n") + 5;
    used = 0;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &memory);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, body, length - (body - text));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html_with_mem(document, CMARK_OPT_FOOTNOTES, NULL, &memory);
    snprintf(path, sizeof path, "%s/%.*s.html", output, (int)strlen(names[index]) - 3, names[index]);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    struct iovec parts[] = {{head, strlen(head)}, {html, strlen(html)}, {foot, strlen(foot)}};
    if (file < 0 || writev(file, parts, 3) < 0) exit(1);
    close(file);
    free(text);
  }
  return NULL;
}

static int is_text(const struct dirent *entry) {
  size_t length = strlen(entry->d_name);
  return length > 3 && !strcmp(entry->d_name + length - 3, ".md");
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  size_t length;
  head = read_file(arguments[1], &length);
  char *mark = strstr(head, "@BODY@");
  if (!mark) return 2;
  foot = mark + strlen("@BODY@");
  *mark = 0;
  sources = arguments[2];
  output = arguments[3];
  mkdir(output, 0755);
  struct dirent **entries;
  name_count = scandir(sources, &entries, is_text, alphasort);
  if (name_count < 0) return 1;
  names = malloc(name_count * sizeof *names);
  for (int index = 0; index < name_count; index++) names[index] = entries[index]->d_name;
  cmark_gfm_core_extensions_ensure_registered();
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) pthread_create(&threads[index], NULL, work, NULL);
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
  return 0;
}
