#include <stdint.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* The library exports these, but declares them only in headers that it does not install. */
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);

/* Swift refuses imported global variables as shared mutable state, hence functions. */
static inline uint32_t gfm_table(void) {
  extern cmark_node_type CMARK_NODE_TABLE;
  return CMARK_NODE_TABLE;
}
static inline uint32_t gfm_table_row(void) {
  extern cmark_node_type CMARK_NODE_TABLE_ROW;
  return CMARK_NODE_TABLE_ROW;
}
static inline uint32_t gfm_table_cell(void) {
  extern cmark_node_type CMARK_NODE_TABLE_CELL;
  return CMARK_NODE_TABLE_CELL;
}
