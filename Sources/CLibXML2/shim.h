#pragma once
#include <libxml/parser.h>
#include <libxml/xmlreader.h>

/// Frees what libxml2 allocated; xmlFree itself is a global variable, which Swift does not touch.
static inline void ziping_xml_free(void *memory) { xmlFree(memory); }
