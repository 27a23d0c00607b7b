"""What a file says of itself for machines: XMP, its colours, and files that lie inside it.

The forms are those of PDF/UA-1 (ISO 14289-1) and, for an archive, PDF/A-3 at level A
(ISO 19005-3), which is the one that lets other files lie inside.
"""

from functools import cache
from xml.sax.saxutils import escape

from PIL import ImageCms

from lifestory.pdf.document import Document
from lifestory.pdf.file import reference, text
from lifestory.pdf.purpose import Attachment, DocumentInfo

_UA_SCHEMA = """
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq>
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def describe(document: Document, info: DocumentInfo, *, tagged: bool, archive: bool) -> None:
    """Put the description, the meaning of colours and attached files into the catalogue."""
    xmp = _xmp(info, tagged=tagged, archive=archive)
    entries = b"/Type/Metadata/Subtype/XML"
    described = document.file.stream(xmp.encode("utf-8"), entries, deflate=False)
    document.say(b"/Metadata %s" % reference(described))
    document.say(b"/OutputIntents[%s]" % _output_intent(document))
    if info.attachments:
        _attach(document, info)


def _xmp(info: DocumentInfo, *, tagged: bool, archive: bool) -> str:
    day = f"{info.made:%Y-%m-%d}"
    said = [
        (
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.title)}</rdf:li>'
            f"</rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{escape(info.language)}</rdf:li></rdf:Bag>"
            f"</dc:language><xmp:CreateDate>{day}</xmp:CreateDate>"
            "<xmp:CreatorTool>Lifestory</xmp:CreatorTool><pdf:Producer>Lifestory</pdf:Producer>"
            "</rdf:Description>"
        )
    ]
    if tagged:
        said.append(
            '\n<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
            "<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
        )
    if archive:
        said.append(
            '\n<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
            f"</rdf:Description>{_UA_SCHEMA}"
        )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f"{''.join(said)}</rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    )


@cache
def srgb_profile() -> bytes:
    """The ICC profile of sRGB, with a fixed day and no identity of its own, so that equal books
    are equal files."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes.fromhex("07d000010001000000000000")  # 1 January 2000
    profile[84:100] = bytes(16)
    return bytes(profile)


def _output_intent(document: Document) -> bytes:
    """All colours of a book are those of sRGB."""
    profile = document.file.stream(srgb_profile(), b"/N 3/Alternate/DeviceRGB")
    return (
        b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %s>>" % reference(profile)
    )


def _attach(document: Document, info: DocumentInfo) -> None:
    file = document.file
    names, all_of_them = [], []
    for attachment in sorted(info.attachments, key=lambda each: each.name):
        number = file.put(_specification(document, attachment, info))
        names.append(b"%s %s" % (text(attachment.name), reference(number)))
        all_of_them.append(reference(number))
    document.say(b"/Names<</EmbeddedFiles<</Names[%s]>>>>" % b" ".join(names))
    document.say(b"/AF[%s]" % b" ".join(all_of_them))


def _specification(document: Document, attachment: Attachment, info: DocumentInfo) -> bytes:
    kind = attachment.kind.replace("/", "#2F").encode("ascii")
    day = f"{info.made:%Y%m%d}".encode("ascii")
    entries = b"/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/ModDate(D:%s)>>" % (
        kind,
        len(attachment.content),
        day,
    )
    inside = reference(document.file.stream(attachment.content, entries))
    name = text(attachment.name)
    return b"<</Type/Filespec/F %s/UF %s/Desc %s/AFRelationship/Data/EF<</F %s/UF %s>>>>" % (
        name,
        name,
        text(attachment.about),
        inside,
        inside,
    )
