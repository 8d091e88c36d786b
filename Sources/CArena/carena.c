#include "carena.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Every allocation is preceded by 16 bytes that hold its size, so that realloc can copy.
   Ordinary documents fit into one chunk; what does not gets a block of its own. */
enum { CHUNK = 4 << 20, HEADER = 16 };

struct block {
  struct block *next;
  uint64_t padding;
};

static _Thread_local char *chunk;
static _Thread_local size_t used;
static _Thread_local struct block *large;

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) abort();
  size_t bytes = count * size;
  size_t need = rounded(bytes) + HEADER;
  char *base;
  if (!chunk && !(chunk = malloc(CHUNK))) abort();
  if (used + need > CHUNK) {
    struct block *b = malloc(sizeof *b + need);
    if (!b) abort();
    b->next = large;
    large = b;
    base = (char *)(b + 1);
  } else {
    base = chunk + used;
    used += need;
  }
  *(size_t *)base = bytes;
  memset(base + HEADER, 0, bytes);
  return base + HEADER;
}

static void *arena_realloc(void *old, size_t size) {
  if (!old) return arena_calloc(1, size);
  size_t had = *(size_t *)((char *)old - HEADER);
  if (size <= had) return old;
  uintptr_t first = (uintptr_t)chunk, here = (uintptr_t)old;
  if (here >= first && here < first + CHUNK) {
    size_t offset = here - first;
    /* The last allocation grows in place: cmark's string buffers do little else. */
    if (offset + rounded(had) == used && offset + rounded(size) <= CHUNK) {
      used = offset + rounded(size);
      *(size_t *)((char *)old - HEADER) = size;
      return old;
    }
  }
  void *grown = arena_calloc(1, size);
  memcpy(grown, old, had);
  return grown;
}

static void arena_free(void *pointer) { (void)pointer; }

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

cmark_mem *arena_mem(void) { return &arena; }

void arena_reset(void) {
  used = 0;
  while (large) {
    struct block *b = large;
    large = b->next;
    free(b);
  }
}
