// What the module QRCode calls of libqrencode: one text, one symbol.
#ifndef CQRENCODE_SHIM_H
#define CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
