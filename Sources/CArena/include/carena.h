#pragma once
#include <cmark-gfm.h>

/* A bump allocator of the calling thread: malloc and free are a quarter of cmark's time. */
cmark_mem *arena_mem(void);

/* Gives back everything the calling thread has allocated. Call it when the document is done,
   on the thread that parsed it. */
void arena_reset(void);
