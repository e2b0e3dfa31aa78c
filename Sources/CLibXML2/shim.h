#pragma once

// libxml2 may be built with the system's ICU, whose headers then clash with those of Foundation in
// whatever imports both. Only a conversion handler's last fields depend on it; they are not used.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <string.h>

/// Frees what libxml2 allocated; xmlFree itself is a global variable, which Swift does not touch.
static inline void ziping_xml_free(void *memory) { xmlFree(memory); }

/// Whether two names are the same; xmlStrEqual goes byte by byte, and namespaces are long.
static inline int ziping_xml_same(const xmlChar *name, const unsigned char *other) {
  return strcmp((const char *)name, (const char *)other) == 0;
}
