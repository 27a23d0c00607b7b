"""When a photograph was taken, by the order of trust, and what makes a date doubtful."""

import struct
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lifestory.importing.photo_clues import Clues
from lifestory.importing.photo_dates import Sources, date_of
from lifestory.model.kinds import DateTrust
from lifestory.model.when import When

NOW = datetime(2024, 5, 1, 12, tzinfo=UTC)
EVERYTHING = {
    "original": "2011:01:01 10:00:00",
    "captioned": "2012-01-01",
    "digitised": "2014:01:01 10:00:00",
    "changed": "2016:01:01 10:00:00",
}


def sources(*, name="", takeout=None, file_time=None, exposure=True, **clues):
    return Sources(name, Clues(**clues, has_exposure=exposure), takeout, file_time)


def named(name):
    found = date_of(sources(name=name), NOW)
    return found.when and found.when.edtf


def test_the_most_trusted_source_that_speaks_decides():
    everything = dict(EVERYTHING)
    rest = {
        "name": "IMG_20150101_101010.jpg",
        "takeout": datetime(2013, 1, 1, 10, tzinfo=UTC),
        "file_time": datetime(2017, 1, 1, tzinfo=UTC),
    }
    heard = []
    for silenced in (
        "",
        "original",
        "captioned",
        "takeout",
        "digitised",
        "name",
        "changed",
        "file_time",
    ):
        everything.pop(silenced, None)
        rest.pop(silenced, None)
        found = date_of(sources(**everything, **rest), NOW)
        heard.append((found.trust, found.when and found.when.earliest.year))
    assert heard == [
        (DateTrust.CAMERA, 2011),
        (DateTrust.CAPTION_DATA, 2012),
        (DateTrust.TAKEOUT, 2013),
        (DateTrust.DIGITISED, 2014),
        (DateTrust.FILE_NAME, 2015),
        (DateTrust.CHANGED, 2016),
        (DateTrust.FILE_TIME, 2017),
        (DateTrust.UNKNOWN, None),
    ]


def test_what_a_person_typed_is_not_doubted():
    typed = When("2031-22~")
    found = date_of(sources(**EVERYTHING), NOW, typed=typed, born=When("2017"))
    assert (found.when, found.trust, found.doubt) == (typed, DateTrust.TYPED, "")


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2019:06:12 10:11:12", "2019-06-12"),
        ("2019:06:12", "2019-06-12"),
        ("2019:06:00 00:00:00", "2019-06"),
        ("2019:06:  10:11:12", "2019-06"),
        ("2019:00:00 00:00:00", "2019"),
        ("2019-06-12T10:11:12+01:00", "2019-06-12"),
        ("20190612", "2019-06-12"),
        ("20190600", "2019-06"),
        ("0000:00:00 00:00:00", None),
        ("    :  :     :  :  ", None),
        ("", None),
        ("2019:13:40 00:00:00", None),
        ("2019:02:30 00:00:00", None),
        ("yesterday", None),
        ("1019:06:12 10:11:12", None),
    ],
)
def test_blank_and_zero_parts_of_a_date_are_not_known(written, edtf):
    found = date_of(sources(original=written), NOW)
    assert (found.when and found.when.edtf) == edtf


@pytest.mark.parametrize(
    ("name", "edtf"),
    [
        ("IMG_20190612_101112.jpg", "2019-06-12"),
        ("Screenshot_20190612-101112.png", "2019-06-12"),
        ("MVIMG_20190612_101112.jpg", "2019-06-12"),
        ("PXL_20210503_101112345.jpg", "2021-05-03"),
        ("20190612101112345.jpg", "2019-06-12"),
        ("2019-06-12-10-11-12.jpg", "2019-06-12"),
        ("signal-2019-06-12-101112.jpg", "2019-06-12"),
        ("2019_06_12_10_11_12.jpg", "2019-06-12"),
        ("2019-06-12 10.11.12.jpg", "2019-06-12"),
        ("WP_20140612_10_11_12_Pro.jpg", "2014-06-12"),
        ("IMG-20190612-WA0007.jpg", "2019-06-12~"),
        ("WhatsApp Image 2019-06-12 at 10.11.12.jpeg", "2019-06-12~"),
        ("2019-06-12.jpg", "2019-06-12"),
        ("IMG_20190641_101112.jpg", None),
        ("IMG_20192106_101112.jpg", None),
        ("DSC01234.jpg", None),
        ("120190612.jpg", None),
        ("201906121.jpg", None),
        ("FB_IMG_1560332345678.jpg", None),
        ("2019-0612.jpg", None),
    ],
)
def test_a_date_is_found_in_the_name_of_a_file(name, edtf):
    assert named(name) == edtf


def test_what_whatsapp_calls_a_picture_is_the_day_it_was_sent():
    found = date_of(sources(name="IMG-20190612-WA0007.jpg"), NOW)
    assert "sent" in found.doubt


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2019, 7, 1, 23, 30, tzinfo=UTC), "2019-07-02"),
        (datetime(2019, 12, 1, 23, 30, tzinfo=UTC), "2019-12-01"),
        (datetime(2019, 3, 31, 0, 59, tzinfo=UTC), "2019-03-31"),
        (datetime(2019, 3, 31, 23, 0, tzinfo=UTC), "2019-04-01"),
        (datetime(2019, 10, 26, 23, 30, tzinfo=UTC), "2019-10-27"),
        (datetime(2019, 10, 27, 23, 30, tzinfo=UTC), "2019-10-27"),
    ],
)
def test_takeouts_moment_is_a_day_on_british_clocks(moment, day):
    found = date_of(sources(takeout=moment), NOW)
    assert (found.when, found.doubt) == (When(day), "")


def test_a_files_own_time_is_kept_as_an_uncertain_month():
    found = date_of(sources(file_time=datetime(2019, 6, 12, tzinfo=UTC)), NOW)
    assert found.when == When("2019-06%")
    assert "last saved" in found.doubt


def test_a_file_that_was_copied_just_now_has_no_date():
    found = date_of(sources(file_time=NOW - timedelta(hours=30)), NOW)
    assert (found.when, found.trust) == (None, DateTrust.UNKNOWN)


def test_a_camera_date_with_exposure_details_is_beyond_doubt():
    found = date_of(sources(original="2019:06:12 10:11:12"), NOW, born=When("2017-04-09"))
    assert (found.when, found.doubt) == (When("2019-06-12"), "")


@pytest.mark.parametrize(
    ("clues", "words"),
    [
        ({"original": "2016:06:12 10:11:12"}, "before Maya was born"),
        ({"original": "2027:06:12 10:11:12"}, "has not come yet"),
        ({"original": "1970:01:01 00:00:05"}, "clock was never set"),
        ({"original": "1980:01:01 08:00:00"}, "clock was never set"),
        ({"original": "2000:01:01 00:00:00"}, "clock was never set"),
        ({"original": "2002:12:08 12:00:00"}, "clock was never set"),
        ({"original": "2019:06:12 10:11:12", "from_scanner": True}, "the day of scanning"),
        ({"original": "2019:06:12 10:11:12", "exposure": False}, "scanned or edited"),
        ({"digitised": "2019:06:12 10:11:12", "exposure": False}, "scanned or edited"),
        ({"changed": "2019:06:12 10:11:12"}, "last changed"),
    ],
)
def test_a_doubt_is_a_sentence_and_marks_the_date(clues, words):
    found = date_of(sources(**clues), NOW, born=When("2017-04-09"), called="Maya")
    assert words in found.doubt
    assert found.doubt[0].isupper()
    assert found.doubt[-1] in ".?"
    assert found.when is not None
    assert found.when.edtf.endswith("?")


def test_the_year_of_birth_itself_is_not_before_it():
    found = date_of(sources(original="2017:02:01 10:11:12"), NOW, born=When("2017"))
    assert found.doubt == ""


def test_an_hour_ahead_is_not_the_future():
    found = date_of(sources(original="2024:05:02 01:00:00"), NOW)
    assert found.doubt == ""


def test_pictures_of_one_moment_can_be_told():
    burst = [
        date_of(sources(original="2019:06:12 10:11:12", fraction=part), NOW).moment
        for part in ("10", "20", "20")
    ]
    assert burst[0] != burst[1] == burst[2] != ""
    assert date_of(sources(changed="2019:06:12 10:11:12"), NOW).moment == ""


@given(st.dates(date(1826, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y:%m:%d", "%Y-%m-%d"]))
def test_every_day_is_read_back(day, form):
    found = date_of(sources(original=day.strftime(form) + " 01:02:03"), NOW)
    assert found.when is not None
    assert found.when.earliest == found.when.latest == day


@given(st.text(), st.text(), st.text())
def test_no_metadata_can_break_the_reading_of_a_date(name, original, captioned):
    found = date_of(sources(name=name, original=original, captioned=captioned), NOW)
    assert (found.when is None) == (found.trust is DateTrust.UNKNOWN)


def test_the_dates_of_each_format_are_read(maker, rebuild):
    exif = maker.telling_exif(1, "2019:06:12 10:11:12").tobytes()
    for form in ("JPEG", "PNG", "WEBP", "TIFF"):
        clues = rebuild(maker.saved(maker.scene(), form, exif=exif), form).clues
        assert (clues.original, clues.has_exposure) == ("2019:06:12 10:11:12", True), form
    heic = rebuild((maker.FIXTURES / "scene.heic").read_bytes(), "scene.heic").clues
    assert heic.original == "2020:02:03 04:05:06"


def test_the_date_of_a_packed_tiff_is_read(maker, rebuild):
    """Its metadata is out of reach once it is decoded; Pillow cannot write it, so by hand."""
    packed = maker.saved(maker.scene(), "TIFF", compression="tiff_lzw", tiffinfo={65000: 0})
    content = bytearray(packed + b"\0" * (len(packed) % 2))
    entry = content.index(struct.pack("<H", 65000))
    content[entry : entry + 12] = struct.pack("<HHII", 0x8769, 4, 1, len(content))
    inner = struct.pack("<HHHIII", 1, 0x9003, 2, 20, len(content) + 18, 0)
    content += inner + b"2019:06:12 10:11:12\0"
    assert rebuild(bytes(content), "scan.tif").clues.original == "2019:06:12 10:11:12"


def test_nothing_but_dates_and_two_signs_is_taken_from_metadata(maker, rebuild):
    clues = rebuild(maker.oriented_jpeg(3), "photo.jpg").clues
    assert not any(marker.decode() in repr(clues) for marker in maker.MARKERS)


@pytest.mark.parametrize(
    "xmp",
    [
        b"<rdf:Description photoshop:DateCreated='2019-06-12T10:00:00'/>",
        b"<photoshop:DateCreated>2019-06-12</photoshop:DateCreated>",
        b'<rdf:Description photoshop:DateCreated = "2019-06-12"/>',
    ],
)
def test_captioning_softwares_date_is_read_from_xmp(maker, xmp, rebuild):
    for form in ("JPEG", "WEBP", "TIFF"):
        how = {"tiffinfo": {700: xmp}} if form == "TIFF" else {"xmp": xmp}
        clues = rebuild(maker.saved(maker.scene(), form, **how), form).clues
        assert clues.captioned.startswith("2019-06-12"), form


def test_captioning_softwares_date_is_read_from_iptc(maker, rebuild):
    record = b"\x1c\x02\x00\x00\x02\x00\x04\x1c\x02\x37\x00\x0820190600"
    block = (
        b"8BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record + b"\0" * (len(record) % 2)
    )
    segment = b"Photoshop 3.0\0" + block
    jpeg = maker.saved(maker.scene(), "JPEG")
    marked = jpeg[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + jpeg[2:]
    assert rebuild(marked, "captioned.jpg").clues.captioned == "20190600"
    tiff = maker.saved(maker.scene(), "TIFF", tiffinfo={33723: record})
    assert rebuild(tiff, "captioned.tif").clues.captioned == "20190600"


@pytest.mark.parametrize(
    "tags", [{0x010F: "EPSON", 0x0110: "Perfection V600"}, {0x0131: "ScanGear 1.2"}]
)
def test_a_scanner_is_known_by_its_name(maker, tags, rebuild):
    exif = maker.telling_exif()
    exif.update(tags)
    assert rebuild(maker.saved(maker.scene(), "JPEG", exif=exif), "scan.jpg").clues.from_scanner


def test_a_scanner_is_known_by_the_source_of_its_file(maker, rebuild):
    exif = maker.telling_exif()
    exif.get_ifd(0x8769)[0xA300] = b"\x02"
    assert rebuild(maker.saved(maker.scene(), "JPEG", exif=exif), "scan.jpg").clues.from_scanner
    assert not rebuild(maker.oriented_jpeg(1), "photo.jpg").clues.from_scanner
