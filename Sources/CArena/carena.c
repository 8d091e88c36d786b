#include "carena.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Every allocation is preceded by 8 bytes that hold its size, so that realloc can copy; cmark stores
   nothing that wants more than that for alignment. Ordinary documents fit into one chunk; what does
   not gets a block of its own. */
enum { CHUNK = 4 << 20, HEADER = 8 };

struct block {
  struct block *next;
};

static _Thread_local struct {
  char *chunk, *next, *end;
  struct block *large;
} arena;

static size_t rounded(size_t size) { return (size + 7) & ~(size_t)7; }

/* Room for `need` bytes where the chunk has none left, or where there is no chunk yet. */
static __attribute__((noinline)) char *more(size_t need) {
  if (!arena.chunk) {
    if (!(arena.chunk = malloc(CHUNK))) abort();
    arena.next = arena.chunk;
    arena.end = arena.chunk + CHUNK;
    if (need <= CHUNK) {
      arena.next += need;
      return arena.chunk;
    }
  }
  struct block *b = malloc(sizeof *b + need);
  if (!b) abort();
  b->next = arena.large;
  arena.large = b;
  return (char *)(b + 1);
}

static inline void *take(size_t bytes) {
  size_t need = rounded(bytes) + HEADER;
  char *base = arena.next;
  if (need <= (size_t)(arena.end - base)) {
    arena.next = base + need;
  } else {
    base = more(need);
  }
  *(size_t *)base = bytes;
  return base + HEADER;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t bytes;
  /* No division: it would be half of the cost. */
  if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX / 2) abort();
  return memset(take(bytes), 0, bytes);
}

/* Whether nothing was allocated behind these `size` bytes of the chunk. */
static int is_last(char *pointer, size_t size) { return pointer + rounded(size) == arena.next; }

static void *arena_realloc(void *old, size_t size) {
  if (size > SIZE_MAX / 2) abort();
  if (!old) return take(size);
  size_t had = *(size_t *)((char *)old - HEADER);
  if (size <= had) return old;
  /* The last allocation grows in place: cmark's string buffers do little else. */
  if (is_last(old, had) && size <= (size_t)(arena.end - (char *)old)) {
    arena.next = (char *)old + rounded(size);
    *(size_t *)((char *)old - HEADER) = size;
    return old;
  }
  return memcpy(take(size), old, had);
}

/* Only the last allocation is given back: the memory in use stays small and warm. */
static void arena_free(void *pointer) {
  if (!pointer || !is_last(pointer, *(size_t *)((char *)pointer - HEADER))) return;
  arena.next = (char *)pointer - HEADER;
}

static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};

cmark_mem *arena_mem(void) { return &memory; }

void arena_reset(void) {
  arena.next = arena.chunk;
  while (arena.large) {
    struct block *b = arena.large;
    arena.large = b->next;
    free(b);
  }
}
