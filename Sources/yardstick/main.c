/* The least anyone could do with the two libraries that this project reads with.

   usage: yardstick IN OUT THREADS

   For every .md file below IN: read it, split off the front matter, run libyaml's events over it,
   parse the body with cmark-gfm (tables, autolinks, one arena a thread), render HTML and write one
   file below OUT. No model, no templates, no rules, no lists, no other outputs: what `make bench`
   sets against this is the price of all that. Prints files, YAML events, bytes and seconds. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <yaml.h>

#include "carena.h"

/* Exported by the library, but declared in none of the headers that it installs. */
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);

enum { CHUNK = 32, MAX_THREADS = 64 };

static const char *in_root, *out_root;
/* Paths from IN, without a leading slash. */
static char **files;
static size_t file_count, file_capacity;
static atomic_size_t next_file, yaml_events, bytes_read, bytes_written, failures;

static void die(const char *what) {
  fprintf(stderr, "yardstick: %s: %s\n", what, strerror(errno));
  exit(2);
}

static void *checked(void *pointer) {
  if (!pointer) die("memory");
  return pointer;
}

/* "a/b", or "b" where a is empty; the caller frees it. */
static char *joined(const char *a, const char *b) {
  char *path;
  if (asprintf(&path, "%s%s%s", a, *a ? "/" : "", b) < 0) die("memory");
  return path;
}

static int is_markdown(const char *name) {
  size_t length = strlen(name);
  return length > 3 && strcmp(name + length - 3, ".md") == 0;
}

/* Lists the Markdown files of one folder and all below, and makes the same folders below OUT. */
static void collect(const char *folder) {
  char *from = joined(in_root, folder), *to = joined(out_root, folder);
  DIR *dir = opendir(from);
  if (!dir) die(from);
  if (mkdir(to, 0755) != 0 && errno != EEXIST) die(to);
  for (struct dirent *entry; (entry = readdir(dir));) {
    if (entry->d_name[0] == '.') continue;
    char *path = joined(folder, entry->d_name);
    if (entry->d_type == DT_DIR) {
      collect(path);
    } else if (entry->d_type == DT_REG && is_markdown(path)) {
      if (file_count == file_capacity) {
        file_capacity = file_capacity ? file_capacity * 2 : 1024;
        files = checked(realloc(files, file_capacity * sizeof *files));
      }
      files[file_count++] = path;
      continue;
    }
    free(path);
  }
  closedir(dir);
  free(from);
  free(to);
}

struct buffer {
  char *bytes;
  size_t length, capacity;
};

/* Reads the whole file into the buffer, which is used again for the next one. */
static int read_file(const char *path, struct buffer *buffer) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  struct stat info;
  int ok = fstat(fd, &info) == 0;
  buffer->length = 0;
  if (ok && (size_t)info.st_size + 1 > buffer->capacity) {
    buffer->capacity = (size_t)info.st_size * 2 + 1;
    buffer->bytes = checked(realloc(buffer->bytes, buffer->capacity));
  }
  while (ok && buffer->length < buffer->capacity) {
    ssize_t got = read(fd, buffer->bytes + buffer->length, buffer->capacity - buffer->length);
    if (got < 0) ok = 0;
    if (got <= 0) break;
    buffer->length += (size_t)got;
  }
  close(fd);
  return ok;
}

static int write_file(const char *path, const char *bytes, size_t length) {
  int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (fd < 0) return 0;
  size_t done = 0;
  while (done < length) {
    ssize_t step = write(fd, bytes + done, length - done);
    if (step <= 0) break;
    done += (size_t)step;
  }
  return close(fd) == 0 && done == length;
}

/* Start of the line after this one, or the end of the text. */
static const char *line_after(const char *line, const char *end) {
  const char *newline = memchr(line, '\n', (size_t)(end - line));
  return newline ? newline + 1 : end;
}

static int is_fence(const char *line, const char *end) {
  size_t length = (size_t)(line_after(line, end) - line);
  while (length && (line[length - 1] == '\n' || line[length - 1] == '\r')) length--;
  return length == 3 && memcmp(line, "---", 3) == 0;
}

/* Events from one text; returns where libyaml gave up, or the end. */
static const char *events_until_error(const char *head, const char *end, size_t *count) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) die("libyaml");
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, (const unsigned char *)head, (size_t)(end - head));
  const char *stop = end;
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      /* Marks count lines from the start of this text. */
      stop = head;
      for (size_t line = 0; line <= parser.problem_mark.line && stop < end; line++)
        stop = line_after(stop, end);
      break;
    }
    ++*count;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return stop;
}

/* The heads are not all YAML: a title may hold a colon. Going on after such a line keeps this
   program from winning by doing less. Each round drops a line at least. */
static void parse_head(const char *head, const char *end) {
  size_t count = 0;
  while (head < end) head = events_until_error(head, end, &count);
  atomic_fetch_add(&yaml_events, count);
}

static cmark_syntax_extension *table_extension, *autolink_extension;

/* Renders the body; the bytes live in the arena until the caller resets it. */
static char *html(const char *body, size_t length) {
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena_mem());
  cmark_parser_attach_syntax_extension(parser, table_extension);
  cmark_parser_attach_syntax_extension(parser, autolink_extension);
  cmark_parser_feed(parser, body, length);
  cmark_node *document = cmark_parser_finish(parser);
  return cmark_render_html_with_mem(
      document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser), arena_mem());
}

static void convert(const char *path, struct buffer *buffer) {
  char *from = joined(in_root, path);
  int ok = read_file(from, buffer);
  free(from);
  if (!ok) {
    atomic_fetch_add(&failures, 1);
    return;
  }
  atomic_fetch_add(&bytes_read, buffer->length);
  const char *body = buffer->bytes, *end = buffer->bytes + buffer->length;
  if (buffer->length && is_fence(body, end)) {
    const char *head = line_after(body, end);
    for (const char *line = head; line < end; line = line_after(line, end)) {
      if (!is_fence(line, end)) continue;
      parse_head(head, line);
      body = line_after(line, end);
      break;
    }
  }
  char *page = html(body, (size_t)(end - body));
  size_t length = strlen(page);
  char *to;
  if (asprintf(&to, "%s/%.*s.html", out_root, (int)strlen(path) - 3, path) < 0) die("memory");
  if (write_file(to, page, length)) {
    atomic_fetch_add(&bytes_written, length);
  } else {
    atomic_fetch_add(&failures, 1);
  }
  free(to);
  arena_reset();
}

static void *work(void *unused) {
  struct buffer buffer = {0};
  buffer.capacity = 1 << 16;
  buffer.bytes = checked(malloc(buffer.capacity));
  for (size_t from; (from = atomic_fetch_add(&next_file, CHUNK)) < file_count;)
    for (size_t i = from; i < from + CHUNK && i < file_count; i++) convert(files[i], &buffer);
  free(buffer.bytes);
  return unused;
}

/* cmark-gfm 0.29.0.gfm.6 sets and clears a global table of special characters for every document
   that has an inline extension: with two threads links go missing. Set it once and for all. */
static void pin_autolink(void) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, autolink_extension);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_syntax_extension_set_special_inline_chars(autolink_extension, NULL);
  cmark_parser_free(parser);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  int threads = count == 4 ? atoi(arguments[3]) : 0;
  if (threads < 1 || threads > MAX_THREADS) {
    fprintf(stderr, "usage: yardstick IN OUT THREADS (1 to %d)\n", MAX_THREADS);
    return 64;
  }
  double start = seconds();
  in_root = arguments[1];
  out_root = arguments[2];
  cmark_gfm_core_extensions_ensure_registered();
  table_extension = cmark_find_syntax_extension("table");
  autolink_extension = cmark_find_syntax_extension("autolink");
  if (!table_extension || !autolink_extension) die("cmark-gfm extensions");
  pin_autolink();
  collect("");

  pthread_t pool[MAX_THREADS];
  int started = 0;
  while (started < threads - 1 && pthread_create(&pool[started], NULL, work, NULL) == 0) started++;
  work(NULL);
  for (int i = 0; i < started; i++) pthread_join(pool[i], NULL);

  printf("files %zu\nyaml-events %zu\n", file_count, (size_t)yaml_events);
  printf("bytes-read %zu\nbytes-written %zu\n", (size_t)bytes_read, (size_t)bytes_written);
  printf("failures %zu\nseconds %.4f\n", (size_t)failures, seconds() - start);
  return failures ? 2 : 0;
}
